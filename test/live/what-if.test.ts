import { cellKey, type CellValue, type Evaluation, type MethodInput, type Sheet } from "../../engine/index";
import { liveStages } from "../../engine/live/stages";
import { writeWorkbook } from "../../files/index";
import { testWithLibreOffice } from "../libre-office";
import { report, verdictOf } from "./judge";
import { recalculate } from "./recalculate";
import { everyScore } from "./score-cases";
import { columns, evaluated, type Indicator } from "./ten-units";

/** A cell that somebody types over. */
interface Typed {
  readonly sheet: string;
  readonly where: (row: number, column: number, sheet: Sheet) => boolean;
  readonly value: CellValue;
}

/** The sheets with some cells typed over; formulas and all other values stay as they were. */
function typedOver(sheets: readonly Sheet[], typed: readonly Typed[]): Sheet[] {
  return sheets.map((sheet) => {
    const own = typed.filter((each) => each.sheet === sheet.name);
    const rows = sheet.rows.map((row, r) =>
      row.map((value, c) => {
        const found = own.find(({ where }) => where(r, c, sheet));
        if (found && sheet.formulas?.has(cellKey(r, c))) throw new Error("a formula is typed over");
        return found ? found.value : value;
      }),
    );
    return { ...sheet, rows };
  });
}

const dataCell = (header: string, unit: number, value: CellValue): Typed => ({
  sheet: "数据",
  where: (row, column, sheet) => row === 3 + unit && sheet.rows[3]![column] === header,
  value,
});
const figure = (name: string, value: number): Typed => ({
  sheet: "参数",
  where: (row, column, sheet) => column === 2 && sheet.rows[row]![3] === name,
  value,
});

const whole = { units: { name: "名称" }, groups: [] } satisfies Partial<MethodInput>;
const isUngrouped = ({ score }: Partial<Indicator>): boolean => !("groupLimits" in score!) && !("groupTo" in score!);
const scored = (scope: "all" | "group"): Partial<Indicator>[] =>
  everyScore(["a", "a / b"], { score: 0 }).filter((each) => each.scope === scope);
const ungrouped = scored("all").filter(isUngrouped);
const treated: Partial<Indicator>[] = [
  { treat: { steps: [{ kind: "percentiles", low: 0.1, high: 0.8 }] }, score: { kind: "min-max", limits: "sample" } },
  { treat: { steps: [{ kind: "log", form: "ct" }] }, score: { kind: "z-score" }, absence: { fill: "group-mean" } },
];
const withNumbers = (base: number, low: number): Partial<Indicator>[] => [
  { score: { kind: "efficacy", base, limits: { low, high: "sample" } } },
  { score: { kind: "ladder", steps: [{ from: low, score: base }] } },
];

/** Other data: a number for a gap, a gap for a number, another greatest. */
const other = {
  ...columns,
  a: columns["a"]!.map((value, i) => (i === 4 ? 15.5 : i === 0 ? null : i === 3 ? 61 : value)),
};
const cells = [dataCell("a", 5, 15.5), dataCell("a", 1, null), dataCell("a", 4, 61)];

interface Case {
  readonly before: Evaluation;
  readonly after: Evaluation;
  readonly typed: readonly Typed[];
}

const cases: Readonly<Record<string, Case>> = {
  "cells of the data, with groups": {
    before: evaluated([...scored("group"), ...treated]),
    after: evaluated([...scored("group"), ...treated], {}, other),
    typed: cells,
  },
  "cells of the data, without": {
    before: evaluated(ungrouped, whole),
    after: evaluated(ungrouped, whole, other),
    typed: cells,
  },
  "numbers of the method": {
    before: evaluated(withNumbers(60, 3)),
    after: evaluated(withNumbers(45, 6.5)),
    typed: [figure("基础分_N1", 45), figure("下限_N1", 6.5), figure("第1档起点_N2", 6.5), figure("第1档分_N2", 45)],
  },
};

testWithLibreOffice("what is typed over gives what the engine gives with it", async () => {
  const all = Object.values(cases);
  const books = all.map(({ before, typed }) => typedOver(liveStages(before).sheets(), typed));
  const expected = all.map(({ after }) => liveStages(after).sheets());
  // Something else is expected than what stood there before.
  all.forEach(({ before, after }) => expect(after.scores).not.toEqual(before.scores));
  const found = await recalculate(await Promise.all(books.map((sheets) => writeWorkbook(sheets))));
  Object.keys(cases).forEach((name, i) => {
    const verdict = verdictOf(expected[i]!, found[i]!);
    expect([name, report(verdict, 5)]).toEqual([name, ""]);
    expect(verdict.formulas).toBeGreaterThan(20);
  });
});
