import type { Sheet } from "../../engine/index";
import { readWorkbook } from "../../files/index";
import { testWorkbook, type TestSheet } from "./archive";

async function readSheet(sheet: TestSheet): Promise<Sheet> {
  const { sheets, issues } = await readWorkbook(testWorkbook([sheet]), "表.xlsx");
  expect(issues).toEqual([]);
  return sheets[0]!;
}

describe("sheets that are formatted to their last row", () => {
  jest.setTimeout(60_000);
  const lastRow = 1_048_576;
  const content = `<row r="1"><c r="A1"><v>1</v></c></row>`;
  const repeat = (row: (r: number) => string): string =>
    Array.from({ length: lastRow - 1 }, (_, i) => row(i + 2)).join("");

  test("in the dimension and the column formats only", async () => {
    const sheet = await readSheet({
      before: `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="1"/></cols>`,
      rows: `${content}<row r="${lastRow}" s="1" customFormat="1"/>`,
    });
    expect(sheet.rows).toEqual([[1]]);
  });

  test("by a million rows without cells", async () => {
    const sheet = await readSheet({
      rows: content + repeat((r) => `<row r="${r}" spans="1:9" s="1" customFormat="1"/>`),
    });
    expect(sheet.rows).toEqual([[1]]);
  });

  test("by a million rows of bordered blank cells", async () => {
    const sheet = await readSheet({
      rows: content + repeat((r) => `<row r="${r}"><c r="A${r}" s="1"/><c r="B${r}" s="1"/></row>`),
    });
    expect(sheet.rows).toEqual([[1]]);
  });

  test("a cell that holds something in the last row is kept", async () => {
    const sheet = await readSheet({ rows: `${content}<row r="${lastRow}"><c r="A${lastRow}"><v>2</v></c></row>` });
    expect(sheet.rows).toHaveLength(lastRow);
    expect(sheet.rows.at(-1)).toEqual([2]);
  });
});
