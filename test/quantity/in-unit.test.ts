import { inUnit } from "../../engine/quantity/in-unit";
import { readUnit } from "../../engine/quantity/unit";

const unit = (text: string) => readUnit(text)!;

// Worked out by hand: 万 is 10⁴, 亿 is 10⁸, a 公顷 is 15 亩.
test.each([
  ["387万亩", "亩", undefined, 3870000],
  [387, "亩", "万亩", 3870000],
  ["387", "亩", undefined, 387],
  ["1.2亿", "万元", "元", 12000],
  ["1.2亿", "万元", undefined, 12000],
  ["3.5公顷", "亩", "万亩", 52.5],
  ["三千二百亩", "亩", undefined, 3200],
  [null, "亩", undefined, "not-reported"],
  ["", "亩", undefined, "not-reported"],
  ["未报送", "亩", undefined, "not-reported"],
  ["—", "亩", undefined, "not-applicable"],
  ["甲", "亩", undefined, "unreadable"],
  ["3亩和5亩", "亩", undefined, "unreadable"],
  [true, "亩", undefined, "unreadable"],
])("%p in %s, bare numbers in %s", (value, wanted, around, expected) => {
  expect(inUnit(value, unit(wanted), around === undefined ? undefined : unit(around))).toBe(expected);
});

test("a unit of another kind is given back", () => {
  expect(inUnit("300人", unit("亩"))).toMatchObject({ written: "人", kind: "people" });
  expect(inUnit("5%", unit("个百分点"))).toMatchObject({ written: "%" });
});
