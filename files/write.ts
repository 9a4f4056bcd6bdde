import type { Sheet } from "../engine/index";
import { xlsxWriter } from "./xlsx/write";

/**
 * Writes sheets as an .xlsx workbook; equal sheets give equal bytes, whenever and wherever they are written.
 *
 * @param sheets - in order; names are made legal and unique
 */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return xlsxWriter.write(sheets);
}
