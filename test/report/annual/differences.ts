import type { AnnualFindings } from "../../../engine/analysis/annual";
import type { Evaluation } from "../../../engine/composite/evaluation";
import { unitLabels } from "../../../engine/report/charts/unit-labels";
import { dimensionsOf } from "../../../engine/report/nodes";
import type { Paper } from "../../../engine/report/paper/paper";
import type { Column } from "../../../engine/terms/column";
import { tablesOf } from "./papers";

/** What a difference in a table has to be, of the numbers before rounding; `undefined` where one of the two is none. */
type Expected = (name: string) => number | undefined;

/** Fails where a difference in a table is not that of the numbers that it is of; worked out here again. */
export function expectDifferences(paper: Paper, annual: AnnualFindings): void {
  const { evaluation } = annual.findings;
  for (const { key, header, rows } of tablesOf(paper)) {
    const heads = header.at(-1)!.map(({ text }) => text);
    const nameColumn = Math.max(heads.indexOf("单位"), heads.indexOf("维度"));
    for (const [c, head] of heads.entries()) {
      const expected = expectedOf(annual, evaluation, key, head, rows[0]?.[nameColumn]?.text);
      if (!expected) continue;
      for (const row of rows) {
        const [name, text] = [row[nameColumn]!.text, row[c]!.text];
        const value = expected(name);
        if (!agrees(text, value, head === "比第一名低" && name === rows[0]![nameColumn]!.text))
          throw new Error(`${key}, ${name}, ${head}: ${text} and not ${String(value)}`);
      }
    }
  }
}

function expectedOf(
  { counties }: AnnualFindings,
  evaluation: Evaluation,
  key: string,
  head: string,
  first: string | undefined,
): Expected | undefined {
  const { method, units, total, scores } = evaluation;
  const positions = new Map(unitLabels(evaluation).map((label, i) => [label, i]));
  const ranked = [...units.keys()].filter((i) => units[i]!.isRanked);
  const at = (column: Column, i: number): number | undefined =>
    column.reasons[i] === 0 ? column.numbers[i] : undefined;
  const valuesOf = (column: Column, members: readonly number[]): number[] =>
    members.flatMap((i) => at(column, i) ?? []);
  const less = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined || b === undefined ? undefined : a - b;
  const ofGroup = (group: string | undefined) =>
    group === undefined ? ranked : ranked.filter((i) => units[i]!.group === group);
  if (head === "比第一名低") return (name) => less(at(total, positions.get(first!)!), at(total, positions.get(name)!));
  if (head === "与类平均之差") {
    const members = ofGroup(method.groups[Number(key.replace("group-", ""))]!.id);
    return (name) => less(at(total, positions.get(name)!), average(valuesOf(total, members)));
  }
  const ends = /^dimension-(\d+)-ends$/u.exec(key);
  if (ends && head === "与平均之差") {
    const column = scores.get(dimensionsOf(method)[Number(ends[1])]!.code)!;
    return (name) => less(at(column, positions.get(name)!), average(valuesOf(column, ranked)));
  }
  const profile = /^county-(.*)-profile$/u.exec(key);
  if (!profile || !/^与(平均|最高)之差$/u.test(head)) return undefined;
  const { unit } = counties.find(({ findings }) => units[findings.unit]!.code === profile[1])!.findings;
  return (title) => {
    const column = scores.get(dimensionsOf(method).find((each) => each.title === title)!.code)!;
    const like = valuesOf(column, ofGroup(units[unit]!.group));
    const other = head === "与平均之差" ? average(like) : like.length === 0 ? undefined : Math.max(...like);
    return less(at(column, unit), other);
  };
}

function average(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;
}

/** Whether a text is a number to its digits, with its sign; — where there is none, and for the first itself. */
function agrees(text: string, value: number | undefined, isFirst: boolean): boolean {
  if (text === "—") return value === undefined || isFirst;
  if (value === undefined) return false;
  const half = 0.5000001 * 10 ** -(text.split(".")[1]?.length ?? 0);
  return Math.abs(Number(text.replace("−", "-").replace("+", "")) - value) <= half + 1e-9;
}
