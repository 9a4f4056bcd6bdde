import type { Indicator, WeightsFrom } from "../composite/method";
import { choiceWord } from "./lexicon/lexicon";

type SingleFrom = Exclude<WeightsFrom, "equal" | { kind: "combined" }> | { readonly kind: "written" };

/**
 * Where the weights of a node's children come from, in words and with all numbers (赋权方法).
 *
 * @returns "" where they are written down
 */
export function weightsFromText(from: WeightsFrom | undefined): string {
  if (from === undefined) return "";
  if (from === "equal") return "等权";
  if (from.kind !== "combined") return singleText(from);
  const [first, second] = from.of.map(singleText);
  return from.how === "product"
    ? `组合赋权，相乘后归一：${first ?? ""}；${second ?? ""}`
    : `组合赋权：${from.share} × ${first ?? ""} + ${Number((1 - from.share).toPrecision(12))} × ${second ?? ""}`;
}

function singleText(from: SingleFrom): string {
  const name = choiceWord("kind", from.kind) ?? from.kind;
  if (from.kind === "written") return name;
  if (from.kind === "ahp") {
    const rows = from.judgements.map((row) => row.map(judgementText).join("、")).join("；");
    const random = from.randomIndex === undefined ? "萨蒂的表" : from.randomIndex.join("、");
    return `${name}（判断矩阵上三角 ${rows}；平均随机一致性指标取${random}；一致性比例上限 ${from.limit}）`;
  }
  const shift = from.kind === "entropy" && from.shift !== 0 ? `，得分先加 ${from.shift}` : "";
  return `${name}（按${from.scope === "all" ? "全部单位" : "本组内"}的得分${shift}）`;
}

/** A judgement below 1 as it is spoken of, such as 1/3. */
function judgementText(judgement: number): string {
  const turned = Number((1 / judgement).toPrecision(12));
  return judgement < 1 && Number.isInteger(turned) ? `1/${turned}` : String(judgement);
}

/** Which units get more weight on a node, and how much, in words (特色加权); "" where none do. */
export function liftText({ lift }: Indicator): string {
  if (!lift) return "";
  const { when, times, add } = lift;
  const plus = add === 0 ? "" : add < 0 ? ` − ${-add}` : ` + ${add}`;
  return `特色加权：符合“${when}”的单位，权重${times === 1 ? "" : ` × ${times}`}${plus}，同级其余各项按比例让出`;
}
