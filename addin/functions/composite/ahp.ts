import { weighJudgementMatrix, type CellValue } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { notAvailable, wrongArgument } from "../fault";
import { numberOf, raise } from "./cells";
import { issueFault, issueSentence } from "./issues";

const views = { all: ["全部"], weights: ["权重"], ratio: ["一致性比例", "cr"] } as const;

/** XP.AHP: weights from judgements of pairs, and how consistent these are. */
export function ahp(args: FunctionArguments): unknown {
  const limit = args.number("limit", { least: 0 }) ?? 0.1;
  const given = args.has("random_index") ? args.column("random_index").map(randomIndex) : undefined;
  const { found, consistencyRatio = 0, issues } = weighJudgementMatrix(args.rows("judgements"), limit, given);
  if (found === undefined) throw issueFault(issues);
  const [inconsistent] = issues;
  const view = args.choice("show", views) ?? "all";
  if (view === "ratio") return [[consistencyRatio]];
  if (view === "weights") {
    if (inconsistent) throw notAvailable(issueSentence(inconsistent, "zh"), issueSentence(inconsistent, "en"));
    return [found.weights];
  }
  const { lambda, consistencyIndex, randomIndex: random } = found.overall;
  return [
    ...found.weights.map((weight, i) => [`第${i + 1}项权重`, weight]),
    ["最大特征根", lambda],
    ["一致性指标", consistencyIndex],
    ["平均随机一致性指标", random],
    ["一致性比例", consistencyRatio],
    ["判断", inconsistent ? issueSentence(inconsistent, "zh") : `一致性比例不大于 ${limit}，可以接受。`],
  ];
}

function randomIndex(cell: CellValue, i: number): number {
  return (
    numberOf(cell) ??
    raise(wrongArgument(`平均随机一致性指标的第 ${i + 1} 个不是数`, `Number ${i + 1} of the random index is none`))
  );
}
