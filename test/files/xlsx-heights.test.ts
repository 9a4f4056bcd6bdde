import { heightsOf } from "../../files/xlsx/heights";
import { cellKey, type CellStyle, type Sheet } from "../../engine/index";

function sheet(rows: Sheet["rows"], style: CellStyle, widths: readonly number[]): Sheet {
  const styles = new Map(rows.flatMap((row, r) => row.map((_, c): [number, CellStyle] => [cellKey(r, c), style])));
  return { name: "表", rows, merges: [], styles, widths };
}

// A line is 15 points; a column of 11 characters holds 10 half-width ones, five Chinese.
test.each<[name: string, text: string, style: CellStyle, expected: number | undefined]>([
  ["one line needs nothing", "一二三四五", "text", undefined],
  ["six characters in a column of five: two lines", "一二三四五六", "text", 30],
  ["half-width characters take half", "abcdefghij", "text", undefined],
  ["line ends count", "a\nb\nc", "text", 45],
  ["heads wrap too", "一二三四五六七八九十一", "header", 45],
  ["titles do not wrap", "一二三四五六七八九十", "title", undefined],
  ["no row is higher than Excel allows", "一".repeat(2000), "text", 409],
])("%s", (_, text, style, expected) => {
  expect(heightsOf(sheet([[text]], style, [11])).get(0)).toBe(expected);
});
