import { issue, type Issue } from "../../terms/issue";
import type { Place } from "../../terms/place";
import type { MethodInput } from "../../composite/method";
import type { CoinDeck, DeckIndicator } from "./deck";
import { coinLayout as at, levelNames } from "./layout";

type NodeInput = MethodInput["indicators"][number];

/** The nodes above the indicators, from the index down, and the parent of every indicator. */
export interface CoinTree {
  readonly nodes: readonly NodeInput[];
  readonly parents: ReadonlyMap<string, string>;
}

/**
 * Builds the tree out of the codes above each indicator (指标体系的层级).
 *
 * A level that has one and the same code, or none, for all indicators is not used and left out. An indicator that skips a
 * level belongs to the next one above. A code under two others stays under the first.
 */
export function treeOfDeck(deck: CoinDeck, file: string, issues: Issue[]): CoinTree {
  const { indicators, framework, database } = deck;
  const where = (row: number, column: number): Place => ({ file, sheet: database.name, row, column });
  const root = indicators.find(({ levels }) => levels[0] !== "")?.levels[0] ?? "Index";
  const isUsed = levelNames.map(
    (_, level) => level === 0 || new Set(indicators.map(({ levels }) => levels[level])).size > 1,
  );
  const unused = levelNames.filter((_, level) => !isUsed[level]);
  if (unused.length > 0)
    issues.push(issue("info", "coin.level-unused", where(at.levels[1], at.firstIndicator), { levels: unused }));

  const nodes = new Map<string, NodeInput>([[root, nodeOf(deck, root, undefined, issues)]]);
  const parentOf = new Map<string, string>();
  const place = (indicator: DeckIndicator): string => {
    let parent = root;
    let skipped = "";
    indicator.levels.forEach((code, level) => {
      if (level === 0) {
        if (code !== "" && code !== root)
          issues.push(issue("warning", "coin.several-indices", where(at.levels[0], indicator.column), { code, root }));
        return;
      }
      if (!isUsed[level]) return;
      if (code === "") skipped ||= levelNames[level] ?? "";
      if (code === "") return;
      const row = where(at.levels[level] ?? at.levels[0], indicator.column);
      const before = parentOf.get(code);
      if (before !== undefined && before !== parent)
        issues.push(issue("error", "coin.two-parents", row, { code, first: before, second: parent }));
      if (before === undefined) {
        parentOf.set(code, parent);
        nodes.set(code, nodeOf(deck, code, parent, issues));
      }
      parent = code;
    });
    if (skipped !== "") {
      const params = { code: indicator.code, level: skipped, parent };
      issues.push(issue("info", "coin.level-skipped", where(at.code, indicator.column), params));
    }
    return parent;
  };
  const parents = new Map(indicators.map((indicator) => [indicator.code, place(indicator)]));
  for (const code of nodes.keys())
    if (!framework.has(code) && framework.size > 0)
      issues.push(issue("warning", "coin.no-framework", where(at.levels[0], at.firstIndicator), { code }));
  return { nodes: [...nodes.values()], parents };
}

function nodeOf({ framework }: CoinDeck, code: string, parent: string | undefined, issues: Issue[]): NodeInput {
  const row = framework.get(code);
  // The index itself has nothing to be weighed against.
  if (parent !== undefined && row && row.weight === undefined)
    issues.push(issue("warning", "coin.no-weight", row.place, { code }));

  return {
    code,
    ...(parent === undefined ? {} : { parent, weight: row?.weight ?? 1 }),
    title: row?.name ?? code,
    aggregate: "arithmetic",
  };
}
