import { directionWords } from "../method-words";
import { boundBeyond, heldText } from "./bounds";
import { numberInput, plainNumber, scoreNumber, workingNumber } from "./numbers";
import { directionOf, scored } from "./observed";
import type { ComputedWording } from "./wording";

const counts = scored((explained, x, value) => {
  const each = numberInput(explained, "each") ?? 0;
  const formula = `${workingNumber(each)} × ${workingNumber(x)}`;
  return heldText(formula, value, boundBeyond(explained, value, each * x), `每个计 ${plainNumber(each)} 分`);
});

const shortfall = scored((explained, x, value) => {
  const [target, full, each] = ["target", "full", "each"].map((name) => numberInput(explained, name) ?? 0) as [
    number,
    number,
    number,
  ];
  const direction = directionOf(explained);
  const isCost = direction === "negative";
  const missing = isCost ? x - target : target - x;
  const remark = `${directionWords[direction]}：目标值 ${plainNumber(target)}，每${isCost ? "超" : "缺"} 1 扣 ${plainNumber(each)} 分`;
  if (missing <= 0)
    return `${plainNumber(x)} ${isCost ? "没有超过" : "达到"}目标值，计满分 ${scoreNumber(value)}（${remark}）`;
  const [more, less] = isCost ? [x, target] : [target, x];
  const formula = `${plainNumber(full)} − ${plainNumber(each)} ×（${plainNumber(more)} − ${workingNumber(less)}）`;
  return heldText(formula, value, boundBeyond(explained, value, full - each * missing), remark);
});

const twoPart = scored((explained, x, value) => {
  const [at, reached] = [numberInput(explained, "at") ?? 0, numberInput(explained, "reached") ?? 0];
  const place = numberInput(explained, "place");
  const isCost = directionOf(explained) === "negative";
  if (place === undefined)
    return `${plainNumber(x)} ${isCost ? "超过" : "没有达到"} ${plainNumber(at)}，计 ${scoreNumber(value)}（达标计 ${plainNumber(reached)} 分，再按名次加分）`;
  const [best, step, floor] = ["best", "step", "floor"].map((name) => numberInput(explained, name) ?? 0) as [
    number,
    number,
    number,
  ];
  const isHeld = best - step * (place - 1) < floor;
  const second = isHeld ? plainNumber(floor) : `［${plainNumber(best)} − ${plainNumber(step)} ×（${place} − 1）］`;
  const goal = `${isCost ? "不超过" : "达到"} ${plainNumber(at)} 计 ${plainNumber(reached)} 分`;
  const standing = `达标的 ${numberInput(explained, "count") ?? 0} 个中第 ${place} 名${isHeld ? `，名次分最低 ${plainNumber(floor)} 分` : ""}`;
  return heldText(`${plainNumber(reached)} + ${second}`, value, undefined, `${goal}，${standing}`);
});

/** Wordings of the scores that count, by the kind of the score. */
export const countWorkings: Readonly<Record<string, Pick<ComputedWording, "title" | "working">>> = {
  counts: { title: "计数得分", working: counts },
  shortfall: { title: "缺额扣分得分", working: shortfall },
  "two-part": { title: "目标加名次得分", working: twoPart },
};
