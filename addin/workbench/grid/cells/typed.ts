import type { CellValue } from "../../../../engine/index";

/** What a text typed into a cell is. */
export function readTyped(text: string): CellValue {
  const bare = text.trim();
  if (bare === "") return null;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(bare)) return Number(bare);
  return text;
}
