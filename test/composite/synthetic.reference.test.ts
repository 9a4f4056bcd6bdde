import { testWithShared } from "../shared";
import { evaluateSheets, expectRelative, methodOf, readReference, sheetOf } from "./build";

// Expected values: COINr b968203, reference/synthetic; the table is made by the rule of its README.
const units = 2844;
const indicators = 60;

/** The table's columns; `null` for a missing cell. */
function columns(): (number | null)[][] {
  let s = 12345;
  const draw = () => {
    s = (s * 16807) % 2147483647;
    return s / 2147483647;
  };
  return Array.from({ length: indicators }, (_, j) =>
    Array.from({ length: units }, () => {
      const [u, v, t] = [draw(), draw(), draw()];
      const x = j % 3 === 0 ? 100 * u : j % 3 === 1 ? -10 * Math.log(u) : 50 + 10 * (u + v - 1);
      return t < 0.02 ? null : x;
    }),
  );
}

const unitCode = (i: number) => `U${String(i + 1).padStart(5, "0")}`;
const leafCode = (j: number) => `I${String(j + 1).padStart(2, "0")}`;
const pillarCode = (k: number) => `P${String(k + 1).padStart(2, "0")}`;

function evaluation() {
  const data = columns();
  const rows = Array.from({ length: units }, (_, i) => [unitCode(i), ...data.map((column) => column[i]!)]);
  const method = methodOf({
    units: { name: "代码" },
    absence: "skip",
    indicators: [
      { code: "Index", title: "Index", aggregate: "arithmetic" },
      ...Array.from({ length: 10 }, (_, k) => ({
        code: pillarCode(k),
        parent: "Index",
        title: pillarCode(k),
        weight: 1 + ((k + 1) % 2),
        aggregate: "arithmetic" as const,
      })),
      ...data.map((_, j) => ({
        code: leafCode(j),
        parent: pillarCode(Math.floor(j / 6)),
        title: leafCode(j),
        weight: 1 + ((j + 1) % 3),
        value: leafCode(j),
        direction: (j + 1) % 4 === 0 ? ("negative" as const) : ("positive" as const),
        scope: "all" as const,
        score: { kind: "min-max" as const, limits: "sample" as const },
      })),
    ],
  });
  return evaluateSheets(method, sheetOf("表", [["代码", ...data.map((_, j) => leafCode(j))], ...rows]));
}

testWithShared("the made table is the one of the reference", () => {
  const data = columns();
  const [, ...rows] = readReference("synthetic/iData_first20.csv");
  rows.forEach(([, ...cells], i) =>
    cells.forEach((cell, j) => {
      if (cell === "") expect(data[j]![i]).toBeNull();
      else expectRelative(data[j]![i]!, Number(cell), 1e-15, `${i} ${j}`);
    }),
  );
  expect(data.flat().filter((cell) => cell === null)).toHaveLength(3451);
});

testWithShared("2,844 units × 60 indicators: scores to 1e-9, ranks exactly", () => {
  const { total, ranks, scores } = evaluation();
  const [, ...rows] = readReference("synthetic/index_minmax_amean.csv");
  expect(rows).toHaveLength(units);
  rows.forEach(([code, index], i) => expectRelative(total.numbers[i]!, Number(index), 1e-9, code!));
  expect(ranks.all).toEqual(rows.map(([, , rank]) => Number(rank)));
  const [, ...pillars] = readReference("synthetic/pillars_first100.csv");
  pillars.forEach((row, i) => {
    for (let k = 0; k < 10; k++)
      expectRelative(scores.get(pillarCode(k))!.numbers[i]!, Number(row[k + 1]), 1e-9, row[0]!);
  });
});
