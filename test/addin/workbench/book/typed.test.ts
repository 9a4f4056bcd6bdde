import { typedCell } from "../../../../addin/workbench/book/typed";

test.each([
  ["12.5", undefined, { value: 12.5 }],
  ["-3", undefined, { value: -3 }],
  ["１２．５", undefined, { value: 12.5 }],
  ["85%", undefined, { value: 0.85, numberFormat: "0%" }],
  ["12.5%", undefined, { value: 0.125, numberFormat: "0.0%" }],
  // 0.7 ÷ 100 is 0.006999999999999999 in binary.
  ["0.7%", undefined, { value: 0.007, numberFormat: "0.0%" }],
  ["85%", "0.00%", { value: 0.85 }],
  // As Excel takes it: from 1 on a number means per cents, a smaller one the share.
  ["85", "0.0%", { value: 0.85 }],
  ["0.85", "0.0%", { value: 0.85 }],
  ["1,234", undefined, { value: 1234, numberFormat: "#,##0" }],
  ["1,234,567.80", undefined, { value: 1234567.8, numberFormat: "#,##0.00" }],
  ["1,234", "0.00", { value: 1234 }],
  ["45.10", undefined, { value: 45.1, numberFormat: "0.00" }],
  ["1e3", undefined, { value: 1000 }],
  ["2024-03-31", undefined, { value: "2024-03-31", numberFormat: "yyyy-mm-dd" }],
  ["2024/3/31", undefined, { value: "2024/3/31", numberFormat: "yyyy/m/d" }],
  ["2024年3月31日", undefined, { value: "2024年3月31日", numberFormat: 'yyyy"年"m"月"d"日"' }],
  ["2024-02-30", undefined, { value: "2024-02-30" }],
  ["00371", undefined, { value: "00371" }],
  ["370123199001011234", undefined, { value: "370123199001011234" }],
  ["12,34", undefined, { value: "12,34" }],
  ["387万亩", undefined, { value: "387万亩" }],
  ["'85", undefined, { value: "85" }],
  ["85", "@", { value: "85" }],
  ["=A1", "@", { value: "=A1" }],
  ["'=A1", undefined, { value: "=A1" }],
  ["=A1+1", undefined, undefined],
  ["=", undefined, { value: "=" }],
  ["true", undefined, { value: true }],
  ["—", undefined, { value: "—" }],
  ["   ", undefined, { value: null }],
] as const)("%s in a cell of the format %s", (text, format, expected) => {
  expect(typedCell(text, format)).toEqual(expected);
});
