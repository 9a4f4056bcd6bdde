import type { AnnualFindings } from "../../../engine/analysis/annual";
import { cellText } from "../../../engine/terms/sheet";
import { methodSheets } from "../../../engine/report/method-sheets";
import { numberPaper, paperWords } from "../../../engine/report/paper/number";
import type { Paper, PaperPart, PaperTable } from "../../../engine/report/paper/paper";

/** Every table of a paper. */
export function tablesOf({ sections }: Paper): PaperTable[] {
  return sections.flatMap(({ parts }) => parts.filter((part): part is PaperTable => part.kind === "table"));
}

/** A table by its key. */
export function tableOf(paper: Paper, key: string): PaperTable {
  const found = tablesOf(paper).find((table) => table.key === key);
  if (!found) throw new Error(`no table ${key}`);
  return found;
}

/** The texts of a table's rows. */
export function rowsOf({ rows }: PaperTable): string[][] {
  return rows.map((row) => row.map(({ text }) => text));
}

/** The sentences of some parts as they are read, what they refer to by its number. */
export function sentencesOf(paper: Paper, parts: readonly PaperPart[]): string[] {
  const numbers = numberPaper(paper);
  return parts.flatMap((part) => (part.kind === "paragraph" ? [paperWords(part.text, numbers)] : []));
}

/** The numbers in a text, without what refers to tables and figures. */
export function numbersIn(text: string): string[] {
  return text.replace(/[表图]\d+/gu, "").match(/\d+(?:\.\d+)?/gu) ?? [];
}

/** Fails where a sentence has a number that no table and no title has; of the method's chapter, where the method has none such. */
export function expectEveryNumberInTables(paper: Paper, { findings }: AnnualFindings): void {
  const { method } = findings.evaluation;
  const ofTables = tablesOf(paper).flatMap(({ header, rows, title }) => [
    title,
    ...[...header, ...rows].flat().map(({ text }) => text),
  ]);
  const titles = [paper.title, method.title, method.edition, ...method.indicators.map(({ title }) => title)];
  const known = new Set([...ofTables, ...titles].flatMap(numbersIn));
  const ofMethod = methodSheets(method).flatMap(({ rows }) => rows.flat().map(cellText));
  // How ties are dealt with, and the numbers of clauses, are said of the method and no figures of the results.
  const inMethod = new Set([...known, ...ofMethod.flatMap(numbersIn), ...method.lists.map((_, n) => String(n + 1))]);
  for (const { placeholder, parts } of paper.sections)
    for (const sentence of sentencesOf(paper, parts))
      for (const each of numbersIn(sentence))
        if (!(placeholder === "方法" ? inMethod : known).has(each))
          throw new Error(`${each} stands in no table: ${sentence}`);
}

/** All numbers that stand anywhere in the findings, and how many there are of what is listed. */
function figuresIn(value: unknown, found: number[] = [], seen = new Set<unknown>()): number[] {
  if (typeof value === "number") found.push(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return found;
  seen.add(value);
  if (Array.isArray(value) || value instanceof Float64Array) found.push(value.length);
  const inner = value instanceof Map ? [...value.values()] : Object.values(value);
  if (value instanceof Map) found.push(value.size);
  for (const each of inner) figuresIn(each, found, seen);
  return found;
}

/** Columns of differences that `expectDifferences` works out again. */
const distances = new Set(["与平均之差", "与最高之差", "与类平均之差", "比第一名低"]);
/** Tables whose texts are the method's own words, such as formulas and conditions. */
const ofMethod = /^(?:indicators|grouping|issues|unscored|excluded)$/u;

/** Fails where a cell of a table is a number that the findings do not have, to as many digits. */
export function expectEveryNumberInFindings(paper: Paper, annual: AnnualFindings): void {
  const { findings, totals, nodes, groups, change, rose, fell, counties } = annual;
  const { evaluation } = findings;
  const { method, units, excluded, ranks, total, scores, stages, lists, adjustments } = evaluation;
  const all = figuresIn([
    ...[totals, nodes, groups, change?.units, change?.uncompared, rose, fell, counties],
    ...[findings.contributions, findings.statistics, findings.weights, findings.alterations, evaluation.previous],
    ...[evaluation.change, units, excluded, ranks, total, scores, stages, lists, adjustments, evaluation.issues],
    ...[evaluation.streaks, method.indicators, method.groups],
    [...nodes.values(), totals].map(({ maximum, minimum }) => (maximum === undefined ? 0 : maximum - minimum!)),
    counties.flatMap(({ findings: { standing } }) =>
      standing.against && typeof standing.value === "number" ? [standing.value - standing.against.mean] : [],
    ),
  ]);
  const sizes = [...all, ...all.map((each) => 100 * each)]
    .filter(Number.isFinite)
    .map(Math.abs)
    .sort((a, b) => a - b);
  const counted = new Set([...countsOf(annual), "0"]);
  const isKnown = (text: string): boolean => {
    const digits = text.replace(/[+−%]/gu, "");
    if (counted.has(digits)) return true;
    const size = Number(digits);
    const half = 0.5000001 * 10 ** -(digits.split(".")[1]?.length ?? 0);
    let [low, high] = [0, sizes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sizes[middle]! < size - half) low = middle + 1;
      else high = middle;
    }
    return low < sizes.length && sizes[low]! <= size + half;
  };
  const named = namesOf(annual);
  const withoutNames = (text: string): string => named.reduce((rest, name) => rest.split(name).join(" "), text);
  for (const { key, header, rows } of tablesOf(paper)) {
    const heads = header.at(-1)!.map(({ text }) => text);
    for (const row of rows)
      row.forEach(({ text }, c) => {
        if (distances.has(heads[c]!)) return;
        if (!/^[+−]?\d+(?:\.\d+)?%?$/u.test(text)) {
          const odd =
            ofMethod.test(key) || /\de\+\d/u.test(text)
              ? undefined
              : numbersIn(withoutNames(text)).find((each) => !isKnown(each));
          if (odd !== undefined) throw new Error(`${key}, ${heads[c]}: ${odd} of ${text} is nowhere in the results`);
          return;
        }
        if (!isKnown(text)) throw new Error(`${key}, ${heads[c]}: ${text} is nowhere in the results`);
      });
  }
}

/** What has numbers of its own that are no results, the longest first: names, titles, units of measure. */
function namesOf({ findings: { evaluation } }: AnnualFindings): string[] {
  const { method, units, excluded } = evaluation;
  const names = [
    ...[...units, ...excluded].flatMap(({ name, code }) => [name, code]),
    ...[...method.indicators, ...method.groups, ...method.lists, ...evaluation.adjustments].map(({ title }) => title),
    ...method.indicators.flatMap(({ unitOfMeasure }) => unitOfMeasure ?? []),
    ...method.bands.map(({ title }) => title),
  ];
  return [...new Set(names)].filter((name) => /\d/u.test(name)).sort((a, b) => b.length - a.length);
}

/** How many units and values there are of each kind that a table counts. */
function countsOf({ findings, change, groups }: AnnualFindings): string[] {
  const { evaluation, statistics, alterations } = findings;
  const { units, method, issues } = evaluation;
  const leaves = method.indicators.filter(({ value }) => value !== undefined);
  const figures = [...statistics.values()];
  const filled = alterations.filter(({ by }) => "fill" in by);
  const tally = (...conditions: boolean[]): number => conditions.filter(Boolean).length;
  const kinds = new Set(leaves.map(({ score }) => score!.kind));
  const below = (code: string): number =>
    tally(...leaves.map((leaf) => wayUp(method.indicators, leaf.code).includes(code)));
  const moved = evaluation.change;
  const rises = moved
    ? [...moved.numbers].filter((_, i) => moved.reasons[i] === 0 && evaluation.ranks.all[i] !== null)
    : [];
  const types = evaluation.typing?.types ?? [];
  return [
    units.length,
    tally(...units.map(({ isRanked }) => isRanked)),
    tally(...units.map(({ isRanked }) => !isRanked)),
    leaves.length,
    ...method.indicators.map(({ code }) => below(code)),
    ...groups.map(({ members }) => members.length),
    ...[...kinds].flatMap((kind) => {
      const own = leaves.filter(({ score }) => score!.kind === kind);
      const inGroup = tally(...own.map(({ scope }) => scope === "group"));
      return [own.length, inGroup, own.length - inGroup];
    }),
    tally(...leaves.map(({ direction }) => direction === "negative")),
    tally(...leaves.map(({ direction }) => direction === "moderate")),
    figures.reduce((all, each) => all + each.units, 0),
    figures.reduce((all, each) => all + each.missing, 0),
    filled.length,
    ...leaves.map(({ code }) => tally(...filled.map(({ indicator }) => indicator === code))),
    tally(...alterations.map(({ by }) => "step" in by && !["log", "box-cox"].includes(by.step.kind))),
    ...["error", "warning", "info"].map((severity) => tally(...issues.map((each) => each.severity === severity))),
    ...(change ? [tally(...change.units.map(({ places }) => places.rise === 0)), change.uncompared.length] : []),
    ...[
      rises.length,
      tally(...rises.map((x) => x > 0)),
      tally(...rises.map((x) => x < 0)),
      tally(...rises.map((x) => x === 0)),
    ],
    ...[...new Set(types)].map((type) => tally(...types.map((each, i) => each === type && units[i]!.isRanked))),
    ...evaluation.lists.map(({ passedOver }) => tally(...passedOver.map(({ why }) => why !== "within"))),
  ].map(String);
}

function wayUp(indicators: readonly { code: string; parent?: string | undefined }[], code: string): string[] {
  const parent = indicators.find((each) => each.code === code)?.parent;
  return parent === undefined ? [code] : [code, ...wayUp(indicators, parent)];
}
