import type { CellValue, Sheet } from "../engine/index";

/**
 * The synthetic table of 2,844 units × 60 indicators that the field's reference software was run on, or one of another
 * size by the same rule: a linear congruential generator, so that every language makes the same doubles.
 *
 * @param unitCount - rows
 * @param indicatorCount - columns
 */
export function syntheticSheet(unitCount: number, indicatorCount: number): Sheet {
  let state = 12345;
  const draw = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const columns: (number | null)[][] = [];
  for (let j = 0; j < indicatorCount; j++) {
    const column: (number | null)[] = [];
    for (let i = 0; i < unitCount; i++) {
      const [u, v, t] = [draw(), draw(), draw()];
      const x = j % 3 === 0 ? 100 * u : j % 3 === 1 ? -10 * Math.log(u) : 50 + 10 * (u + v - 1);
      column.push(t < 0.02 ? null : x);
    }
    columns.push(column);
  }
  const codes = Array.from({ length: unitCount }, (_, i) => `U${String(i + 1).padStart(5, "0")}`);
  const header: CellValue[] = ["code", "name", ...columns.map((_, j) => indicatorCode(j))];
  const rows = codes.map((code, i): CellValue[] => [code, code, ...columns.map((column) => column[i] ?? null)]);
  return { name: "synthetic", rows: [header, ...rows], merges: [] };
}

/** The method of the reference run: direction, min–max 0–100, weighted means, missing cells skipped. */
export function syntheticMethod(indicatorCount: number): unknown {
  const pillarCount = Math.ceil(indicatorCount / 6);
  return {
    format: "xianping.method/1",
    title: "synthetic",
    edition: "1",
    tables: [{ name: "synthetic", code: "code" }],
    units: { name: "name" },
    absence: "skip",
    weightsSum: "any",
    indicators: [
      { code: "Index", title: "Index", aggregate: "arithmetic", weight: 1 },
      ...Array.from({ length: pillarCount }, (_, k) => ({
        code: pillarCode(k),
        parent: "Index",
        title: pillarCode(k),
        aggregate: "arithmetic",
        weight: 1 + ((k + 1) % 2),
      })),
      ...Array.from({ length: indicatorCount }, (_, j) => ({
        code: indicatorCode(j),
        parent: pillarCode(Math.floor(j / 6)),
        title: indicatorCode(j),
        value: indicatorCode(j),
        direction: (j + 1) % 4 === 0 ? "negative" : "positive",
        scope: "all",
        score: { kind: "min-max", limits: "sample" },
        weight: 1 + ((j + 1) % 3),
      })),
    ],
  };
}

function indicatorCode(j: number): string {
  return `I${String(j + 1).padStart(2, "0")}`;
}

function pillarCode(k: number): string {
  return `P${String(k + 1).padStart(2, "0")}`;
}
