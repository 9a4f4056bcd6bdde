import type { CellValue, Sheet } from "../../engine/terms/sheet";

/** An indicator to be written as the COIN Tool has it. */
export interface CoinIndicator {
  readonly code: string;
  readonly name: string;
  readonly weight: CellValue;
  readonly direction: CellValue;
  readonly low?: CellValue;
  readonly high?: CellValue;
  /** Codes of the index, sub-index, pillar and sub-pillar. */
  readonly levels: readonly string[];
  readonly values: readonly CellValue[];
}

/**
 * The sheets Database and Framework by the layout of the tool, for tests.
 *
 * @param units - their codes and names
 * @param nodes - the rows of the framework
 */
export function coinSheets(
  indicators: readonly CoinIndicator[],
  units: readonly { readonly code: string; readonly name: string }[],
  nodes: readonly { readonly code: string; readonly name: string; readonly weight: CellValue }[],
): Sheet[] {
  const rows: CellValue[][] = Array.from({ length: 16 + units.length }, () =>
    new Array<CellValue>(4 + indicators.length).fill(null),
  );
  const put = (row: number, column: number, value: CellValue): void => void (rows[row - 1]![column] = value);
  ["Weights", "Direction", "Goalpost (min)", "Goalpost (max)", "Index", "Sub-index", "Pillar", "Sub-pillar"].forEach(
    (label, i) => put(7 + i, 3, label),
  );
  units.forEach(({ code, name }, i) => {
    put(17 + i, 1, name);
    put(17 + i, 2, code);
  });
  indicators.forEach(({ code, name, weight, direction, low = null, high = null, levels, values }, k) => {
    const column = 4 + k;
    [weight, direction, low, high, ...levels, name, code, ...values].forEach((value, i) => put(7 + i, column, value));
  });
  const framework: CellValue[][] = [
    ["Framework"],
    [],
    [],
    [null, null, "Dimension/indicator", null, "Weight", null, null, "Name"],
    ...nodes.map(({ code, name, weight }): CellValue[] => [null, null, code, null, weight, null, null, name]),
  ];
  return [
    { name: "Database", rows, merges: [] },
    { name: "Framework", rows: framework, merges: [] },
  ];
}
