import { checkMethod, methodToSheets, type Sheet } from "../../../engine/index";
import { readWorkbook, writeWorkbook } from "../../../files/index";

/** A file of an example, as it lies in the checkout. */
export interface ExampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The workbook of the county example (县域评价示例工作簿): its tables under the names that the method gives them, and the method
 * as sheets. It is made when the page is built.
 *
 * @param method - the method as JSON
 * @param tables - in the order in which the method names them
 * @returns an .xlsx file
 * @throws Error when a file cannot be read, or the method is wrong
 */
export async function shandongWorkbook(method: string, tables: readonly ExampleFile[]): Promise<Uint8Array> {
  const checked = checkMethod(JSON.parse(method));
  if (!checked.method) throw new Error(checked.issues.map(({ code }) => code).join(", "));
  const names = checked.method.tables.map(({ name }) => name);
  const sheets: Sheet[] = [];
  for (const [i, { name, bytes }] of tables.entries()) {
    const read = await readWorkbook(bytes, name);
    const [sheet] = read.sheets;
    if (!sheet || names[i] === undefined) throw new Error(`${name}: ${read.issues.map(({ code }) => code).join(", ")}`);
    const nameColumn = sheet.rows[0]?.indexOf("区县") ?? -1;
    sheets.push({ ...sheet, name: names[i], frozen: { rows: 1, columns: 1 + nameColumn } });
  }
  return writeWorkbook([...sheets, ...methodToSheets(checked.method)]);
}
