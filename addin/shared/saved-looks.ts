import type { CellChoices, CellKey, CellRules, CellStyle, Sheet } from "../../engine/index";
import { blocksOf, keysOf, parseAddress, rangeAddress } from "./area";

/** How a sheet that we wrote looks, as plain data that the workbook can keep; cells by their addresses. */
export interface SavedLooks {
  readonly styles?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, string>>;
  readonly widths?: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly rules?: readonly CellRules[];
  readonly choices?: readonly CellChoices[];
}

/** What of a sheet cannot be read back from its cells. */
export function saveLooks(sheet: Sheet): SavedLooks {
  const { styles, numberFormats, widths, frozen, rules, choices } = sheet;
  return {
    ...(styles === undefined ? {} : { styles: byValue(styles) }),
    ...(numberFormats === undefined ? {} : { formats: byValue(numberFormats) }),
    ...(widths === undefined ? {} : { widths }),
    ...(frozen === undefined ? {} : { frozen }),
    ...(rules === undefined ? {} : { rules }),
    ...(choices === undefined ? {} : { choices }),
  };
}

/** A sheet that was read, with the looks that it was written with. */
export function withLooks(sheet: Sheet, { styles, formats, ...rest }: SavedLooks): Sheet {
  return {
    ...sheet,
    ...(styles === undefined ? {} : { styles: byCell(styles) as Map<CellKey, CellStyle> }),
    ...(formats === undefined ? {} : { numberFormats: byCell(formats) }),
    ...rest,
  };
}

/** Cells as a text of addresses. */
export function cellsText(keys: Iterable<CellKey>): string {
  return blocksOf(keys).map(rangeAddress).join(" ");
}

/** The cells of a text of addresses. */
export function cellsOfText(text: string): Set<CellKey> {
  return new Set(keysOf(text.split(" ").flatMap((address) => parseAddress(address) ?? [])));
}

function byValue(cells: ReadonlyMap<CellKey, string>): Record<string, string> {
  const groups = new Map<string, CellKey[]>();
  for (const [key, value] of cells) {
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [key]);
    else group.push(key);
  }
  return Object.fromEntries([...groups].map(([value, keys]) => [value, cellsText(keys)]));
}

function byCell(groups: Readonly<Record<string, string>>): Map<CellKey, string> {
  return new Map(
    Object.entries(groups).flatMap(([value, text]) => [...cellsOfText(text)].map((key) => [key, value] as const)),
  );
}
