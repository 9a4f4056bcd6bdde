import type { LedgerChange } from "../completion/change";
import type { Light } from "../completion/light";
import type { Language } from "./messages/messages";
import { lightWords, lightWordsEn } from "./words";

const order: readonly Light[] = ["met", "green", "blue", "yellow", "red", "grey"];

/**
 * What an edit did to a ledger, in one short sentence that can be read out (改动影响).
 *
 * @param change - how the ledger stood before the edit, and how it stands now
 * @returns such as 2 行转为达标、1 行转为滞后，另有 1 行完成率变化。 or 没有一行的亮灯或完成率变化。
 */
export function ledgerMoveText(change: LedgerChange, language: Language = "zh"): string {
  const { lights, moved, entered, left } = change;
  const isZh = language === "zh";
  const turns = order.flatMap((light) => {
    const count = lights.filter(({ now }) => now.light === light).length;
    if (count === 0) return [];
    return [isZh ? `${count} 行转为${lightWords[light]}` : `now ${lightWordsEn[light]}: ${count}`];
  });
  const others = moved.length - lights.length;
  const parts = [
    ...(turns.length === 0 ? [] : [turns.join(isZh ? "、" : ", ")]),
    ...(others === 0 ? [] : [movedText(others, turns.length > 0, isZh)]),
    ...(entered.length === 0 ? [] : [isZh ? `新增 ${entered.length} 行` : `new: ${entered.length}`]),
    ...(left.length === 0 ? [] : [isZh ? `少了 ${left.length} 行` : `gone: ${left.length}`]),
  ];
  if (parts.length === 0) return isZh ? "没有一行的亮灯或完成率变化。" : "No light and no rate changed.";
  return isZh ? `${parts.join("，")}。` : `Rows ${parts.join(", ")}.`;
}

function movedText(count: number, isBesides: boolean, isZh: boolean): string {
  if (!isZh) return isBesides ? `with another rate only: ${count}` : `with another rate: ${count}`;
  return `${isBesides ? "另有 " : ""}${count} 行完成率变化`;
}
