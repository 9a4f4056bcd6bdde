import {
  contributions as contributionsOf,
  excludedText,
  standingOf,
  standingText,
  valueAt,
  type Evaluation,
  type Value,
} from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { notAvailable, wrongArgument } from "../fault";
import { evaluatedTable } from "./evaluated";

/** XP.EVALUATION: score and places of every county of a table, beside its rows. */
export function evaluation(args: FunctionArguments): unknown {
  const { evaluation: found, above, height, hasCodes } = evaluatedTable(args);
  const { method, units, excluded, total, ranks, dataset } = found;
  const hasGroups = method.groups.length > 0;
  const line = (code: string, name: string, ...rest: readonly (string | number | null)[]) => [
    ...(hasCodes ? [code] : []),
    name,
    ...rest,
  ];
  const width = line("", "").length + (hasGroups ? 5 : 3);
  const rows: (readonly (string | number | null)[])[] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => null),
  );
  rows[above - 1] = line(
    "代码",
    "县（市、区）",
    ...(hasGroups ? ["类别"] : []),
    "得分",
    "位次",
    ...(hasGroups ? ["组内位次"] : []),
    "说明",
  );
  units.forEach((unit, i) => {
    const value = valueAt(total, i);
    const group = method.groups.find(({ id }) => id === unit.group)?.title ?? "";
    rows[unit.row] = line(
      unit.code,
      unit.name,
      ...(hasGroups ? [group] : []),
      typeof value === "number" ? value : null,
      ranks.all[i] ?? null,
      ...(hasGroups ? [ranks.group[i] ?? null] : []),
      remark(found, i, value),
    );
  });
  for (const unit of excluded) {
    const row = dataset.first.rowOfCode.get(unit.code);
    const blank = hasGroups ? ["", "", "", ""] : ["", ""];
    if (row !== undefined) rows[row] = line(unit.code, unit.name, ...blank, `不参评：${excludedText(unit)}`);
  }
  // Above a header that is not in the first row of the range there is nothing to say.
  return above === 0 ? rows : rows.map((row, i) => (i < above - 1 ? row.map(() => null) : row));
}

function remark(found: Evaluation, unit: number, value: Value): string {
  if (typeof value !== "number") return standingText(found, standingOf(found, found.units[unit]!.code));
  return found.units[unit]!.isRanked ? "" : "只作比较，不排名";
}

/** XP.CONTRIBUTIONS: what the score of one county is made of. */
export function contributions(args: FunctionArguments): unknown {
  const { evaluation: found } = evaluatedTable(args);
  const unit = countyIn(found, args);
  const total = valueAt(found.total, unit);
  if (typeof total !== "number") throw notAvailable(remark(found, unit, total), remark(found, unit, total));
  const { indicators, adjustments } = contributionsOf(found);
  const number = (value: Value) => (typeof value === "number" ? value : null);
  const titleOf = (code: string) => found.method.indicators.find((each) => each.code === code)?.title ?? code;
  return [
    ["指标", "指标值", "得分", "贡献"],
    ...[...indicators].map(([code, column]) => {
      const observed = found.stages.treated.get(code);
      return [
        titleOf(code),
        observed ? number(valueAt(observed, unit)) : null,
        number(valueAt(found.scores.get(code)!, unit)),
        number(valueAt(column, unit)),
      ];
    }),
    ...adjustments.map(({ title, points }) => [title, null, null, number(valueAt(points, unit))]),
    ["综合得分", null, null, total],
  ];
}

/** XP.EXPLAINSCORE: why one county has its score and its place. */
export function explainScore(args: FunctionArguments): unknown {
  const { evaluation: found } = evaluatedTable(args);
  return standingText(found, standingOf(found, found.units[countyIn(found, args)]!.code));
}

/** The position of the county that was asked for, by its code or name. */
function countyIn(found: Evaluation, args: FunctionArguments): number {
  const asked = args.text("county")?.normalize("NFKC");
  if (asked === undefined) throw wrongArgument("请写县名或代码", "Give the name or the code of a county");
  const same = (text: string) => text.normalize("NFKC") === asked;
  const positions = found.units.flatMap(({ code, name }, i) => (same(name) || same(code) ? [i] : []));
  const [position] = positions;
  if (positions.length > 1)
    throw wrongArgument(
      `有 ${positions.length} 个“${asked}”，请写代码：${positions.map((i) => found.units[i]!.code).join("、")}`,
      `There are ${positions.length} called ${asked}; give the code: ${positions.map((i) => found.units[i]!.code).join(", ")}`,
    );
  if (position !== undefined) return position;
  const excluded = found.excluded.find(({ code, name }) => same(name) || same(code));
  if (excluded)
    throw notAvailable(
      `“${asked}”不参评：${excludedText(excluded)}`,
      `${asked} takes no part: ${excludedText(excluded, "en")}`,
    );
  throw notAvailable(`数据表里没有“${asked}”`, `There is no ${asked} in the table`);
}
