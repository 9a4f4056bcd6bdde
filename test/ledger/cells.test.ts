import { readDepartments, splitDepartments } from "../../engine/ledger/department";
import { readReported } from "../../engine/ledger/read-reported";
import { readTarget } from "../../engine/ledger/read-target";
import { readUnit } from "../../engine/quantity/unit";
import { casesOf } from "../cases";

interface TargetCase {
  input: string;
  indicator?: string;
  expected: { kind: string; value: number | string; unit?: string; comparator?: string }[];
  source: string;
}

describe("what a target cell says", () => {
  for (const { input, indicator, expected, source } of casesOf<TargetCase>("targets"))
    test(`${input === "" ? "a blank" : input} (${source})`, () => {
      const found = readTarget(input, undefined, { indicator: indicator ?? "项目" });
      expect(
        found.map((t) => ({
          kind: t.kind,
          value: t.value,
          ...(typeof t.value === "number" ? { unit: t.unit?.written ?? "", comparator: t.comparator } : {}),
        })),
      ).toEqual(expected);
    });
});

interface ReportCase {
  input: string;
  target: string;
  unitColumn?: string;
  expected: { value?: number; unit?: string; stage?: string; absent?: string };
  source: string;
}

describe("what a report says", () => {
  for (const { input, target, unitColumn, expected, source } of casesOf<ReportCase>("reports"))
    test(`${input === "" ? "a blank" : input} against ${target} (${source})`, () => {
      const unit = unitColumn === undefined ? undefined : readUnit(unitColumn);
      const around = unit ? { unitColumn: unit } : {};
      const [promised] = readTarget(target, undefined, { indicator: "项目", ...around });
      if (!promised) throw new Error("a cell always gives a target");
      const found = readReported(input, undefined, { target: promised, ...around });
      expect(
        found.type === "quantity"
          ? { value: found.value, unit: found.unit?.written ?? "" }
          : found.type === "stage"
            ? { stage: found.stage }
            : { absent: found.reason },
      ).toEqual(expected);
    });

  test("an error value is unreadable and never a number", () => {
    const [promised] = readTarget("10家", undefined, { indicator: "项目" });
    expect(promised && readReported({ error: "#DIV/0!" }, undefined, { target: promised })).toMatchObject({
      type: "absent",
      reason: "unreadable",
    });
  });
});

describe("departments", () => {
  test("are split at commas, spaces and line breaks", () => {
    expect(splitDepartments("区发改局 区统计局")).toEqual(["区发改局", "区统计局"]);
    expect(splitDepartments("—")).toEqual([]);
  });
  test("a name that ends in 牵头部门 says nothing of who leads", () => {
    expect(readDepartments("县发展改革局、县有关产业专班牵头部门", "support").map((d) => d.role)).toEqual([
      "support",
      "support",
    ]);
    expect(readDepartments("牵头单位：县科技局", "responsible")).toEqual([{ name: "县科技局", role: "lead" }]);
  });
  test("words in the cell beat the column's role", () => {
    expect(readDepartments("县发展改革局牵头，县财政局、县统计局配合", "responsible")).toEqual([
      { name: "县发展改革局", role: "lead" },
      { name: "县财政局", role: "support" },
      { name: "县统计局", role: "support" },
    ]);
  });
});
