import {
  evaluatePlain,
  plainCode,
  plainRoot,
  valueAt,
  type CellValue,
  type Evaluation,
  type Value,
} from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { type FunctionFault, notAvailable, wrongArgument } from "../fault";
import { absenceRule } from "./absence";
import { numberTable, weightsOf } from "./cells";
import { columnTitle, goalpostsOf, plainIndicators } from "./columns";
import { issueFault, issueSentence } from "./issues";
import { aggregateWord, normaliseWord, tiesWord, weightsWord } from "./words";

const unnamed = { units: [] } as const;

/** XP.NORMALISE: every column of a table brought to scores. */
export function normalise(args: FunctionArguments): unknown {
  const rule = absenceRule(args);
  const rows = numberTable(args, "data", rule);
  const width = rows[0]?.length ?? 0;
  const word = normaliseWord(args, "min-max");
  const indicators = plainIndicators(args, width, word, { goalposts: goalpostsOf(args, width, word) });
  const { evaluation, issues } = evaluatePlain({ ...unnamed, indicators, rows }, policyOf(rule.policy));
  if (!evaluation) throw issueFault(issues);
  const columns = indicators.map((_, i) => evaluation.stages.normalised.get(plainCode(i))!);
  const derived = indicators.map((_, i) => evaluation.stages.derived.get(plainCode(i))!);
  const imputed = indicators.map((_, i) => evaluation.stages.imputed.get(plainCode(i))!);
  return rows.map((row, unit) =>
    columns.map((column, i) => {
      const score = valueAt(column, unit);
      if (typeof score === "number") return score;
      if (typeof valueAt(imputed[i]!, unit) !== "number") return absentCell(valueAt(derived[i]!, unit), row[i] ?? null);
      const why = issues.find(({ params }) => params.code === plainCode(i));
      return why
        ? issueFault([{ ...why, where: {} }], "#N/A")
        : notAvailable("这个数算不出得分", "This number gives no score");
    }),
  );
}

/** What stands in place of a score that is not there: nothing for a blank, and for what cannot be read the reason. */
function absentCell(value: Value, cell: CellValue): FunctionFault | null {
  if (value !== "unreadable") return null;
  const said = typeof cell === "object" && cell !== null ? cell.error : String(cell);
  return notAvailable(`“${said}”不是数`, `“${said}” is no number`);
}

/** XP.WEIGHTS: weights from the spread of the data. */
export function weights(args: FunctionArguments): unknown {
  const weightsFrom = weightsWord(args);
  if (weightsFrom === undefined)
    throw wrongArgument(
      "请写明赋权方法：熵权、CRITIC、标准差、变异系数、主成分、等权",
      "Say how to weigh: entropy, critic, deviation, variation, principal-component, equal",
    );
  const rule = absenceRule(args);
  const rows = numberTable(args, "data", rule);
  const width = rows[0]?.length ?? 0;
  const indicators = plainIndicators(args, width, normaliseWord(args, "none"));
  const { evaluation, issues } = evaluatePlain(
    { ...unnamed, indicators, rows },
    { ...policyOf(rule.policy), weightsFrom },
  );
  if (!evaluation) throw issueFault(issues);
  const isWithheld = rule.policy === undefined || rule.policy === "withhold";
  const lacking = rows.findIndex((_, unit) => evaluation.scores.get(plainRoot)!.reasons[unit] !== 0);
  const found = weightsFrom === "equal" ? undefined : evaluation.weightings.get(plainRoot)?.sets[0]?.found.weights;
  if (weightsFrom !== "equal" && found === undefined) throw issueFault(issues);
  if (isWithheld && lacking >= 0)
    throw wrongArgument(
      `数据第 ${lacking + 1} 行有缺失或不能计分的数；请补齐，或在缺失规则写“略去”（不用这样的行）、“平均值”等`,
      `Row ${lacking + 1} of the data lacks a number or has one without a score; complete it, or give a rule for absences: skip (leaves such rows out), mean, …`,
    );
  return [found ?? indicators.map(() => 1 / width)];
}

/** XP.SCORE: one score a row. */
export function score(args: FunctionArguments): unknown {
  const evaluation = scored(args);
  return evaluation.units.map((_, unit) => {
    const total = valueAt(evaluation.total, unit);
    return [typeof total === "number" ? total : noScore(evaluation, unit)];
  });
}

/** XP.RANKING: one place a row. */
export function ranking(args: FunctionArguments): unknown {
  const evaluation = scored(args, tiesWord(args));
  return evaluation.units.map((_, unit) => [evaluation.ranks.all[unit] ?? noScore(evaluation, unit)]);
}

function scored(args: FunctionArguments, ties: "competition" | "dense" = "competition"): Evaluation {
  const rule = absenceRule(args);
  const rows = numberTable(args, "data", rule);
  const width = rows[0]?.length ?? 0;
  const own = args.has("weights") ? weightsOf(args.column("weights"), width) : undefined;
  const indicators = plainIndicators(args, width, normaliseWord(args, "none"), { weights: own });
  const { evaluation, issues } = evaluatePlain(
    { ...unnamed, indicators, rows },
    { ...policyOf(rule.policy), aggregate: aggregateWord(args), ties },
  );
  if (!evaluation) throw issueFault(issues);
  return evaluation;
}

/** Why a row has no score. */
function noScore(evaluation: Evaluation, unit: number): FunctionFault {
  const lacking = evaluation.method.indicators.slice(1).flatMap(({ code, weight }, i) => {
    const counts = weight !== 0 && evaluation.scores.get(code)!.reasons[unit] !== 0;
    return counts ? [i] : [];
  });
  if (lacking.length > 0)
    return notAvailable(
      `${lacking.map(columnTitle).join("、")}缺数，不予计分；要略去或代入，请写缺失规则`,
      `Column ${lacking.map((i) => i + 1).join(", ")}: no number, so there is no score; give a rule for absences to skip or fill them`,
    );
  const [why] = evaluation.issues.filter(({ severity }) => severity !== "info");
  if (!why) return notAvailable("没有得分", "There is no score");
  return notAvailable(issueSentence({ ...why, where: {} }, "zh"), issueSentence({ ...why, where: {} }, "en"));
}

function policyOf(absence: ReturnType<typeof absenceRule>["policy"]) {
  return absence === undefined ? {} : { absence };
}
