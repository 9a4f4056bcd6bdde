import { issue, type Issue } from "../../terms/issue";
import { suggested, parseFormula, partsOf, type Expression } from "../formula";
import { nameKey } from "../name";
import type { Method } from "../schema/method";
import { nodesNamed, scoreTable, totalName } from "../score-names";
import type { PlacedFormula } from "./formulas";

/** Fields whose formulas see scores, and those among them that the total is computed from. */
const seesScores = /^(?:adjustments|lists|bands|streaks|typing)\./u;
const comesBeforeTotal = /^adjustments\.(?:bonuses|deductions|vetoes)\./u;

/**
 * Whether scores are asked for only where there are some, and by names that mean one node (得分引用校验). A table of the
 * method named like that of the scores would never be seen.
 */
export function checkScoreReferences(method: Method, formulas: readonly PlacedFormula[]): Issue[] {
  const reserved = method.tables.flatMap(({ name }, i) =>
    nameKey(name) === scoreTable ? [issue("error", "table.reserved", { path: `tables.${i}.name` }, { name })] : [],
  );
  const root = method.indicators.find(({ parent }) => parent === undefined)?.code ?? "";
  const names = method.indicators.flatMap(({ code, title }) => [nameKey(code), nameKey(title)]);

  const faultsOf = ({ path, formula }: PlacedFormula): Issue[] => {
    const { expression } = parseFormula(formula);
    const parts = expression ? partsOf(expression) : [];
    const error = (code: string, params: Issue["params"] = {}) => [
      issue("error", code, { path }, { formula, ...params }),
    ];
    const references = parts.flatMap((part) => (part.kind === "column" && part.table === scoreTable ? [part] : []));
    if (references.length === 0) return [];
    if (!seesScores.test(path)) return error("formula.no-scores");
    if (parts.some(ranksAmongScores)) return error("formula.type", { name: "rankIn", expected: "own-column" });
    return references.flatMap(({ header }) => {
      const found = nodesNamed(method, header);
      if (header === totalName) return comesBeforeTotal.test(path) ? error("formula.no-total", { root }) : [];
      if (found.length === 0) return error("formula.unknown-score", { name: header, ...suggested(header, names) });
      return found.length > 1 ? error("formula.ambiguous-score", { name: header, codes: found }) : [];
    });
  };
  return [...reserved, ...formulas.flatMap(faultsOf)];
}

function ranksAmongScores(part: Expression): boolean {
  const population = part.kind === "call" && part.name === "rankIn" ? part.operands[1] : undefined;
  return population?.kind === "column" && population.table === scoreTable;
}
