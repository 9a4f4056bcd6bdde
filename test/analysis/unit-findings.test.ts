// Expected values: scores.csv of test/reference/shandong, computed in R.
import { join } from "node:path";
import { openUnits } from "../../engine/analysis/unit-findings";
import { evaluate } from "../../engine/composite/evaluate";
import { readTable } from "../../engine/composite/table";
import { unitCard } from "../../engine/report/unit-card";
import { rankingRows } from "../../engine/report/ranking-rows";
import { examplesFolder, readByCode, readMethod, readSheet } from "../reference/shandong/examples";

const method = readMethod("shandong/method.json");
const files = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];
const evaluation = evaluate(
  method,
  method.tables.map(
    (spec, i) => readTable(readSheet(join(examplesFolder, "shandong", files[i]!), spec.name), spec).table,
  ),
);
const reference = join(__dirname, "..", "reference", "shandong");
const scores = readByCode(join(reference, "scores.csv"));
const findings = openUnits(evaluation);

test("dimensions stand beside the mean of the unit's group", () => {
  const { code, group } = evaluation.units.find(({ name }) => name === "曲阜市")!;
  const peers = evaluation.units.filter((unit) => unit.group === group).map((unit) => scores.get(unit.code)!);
  expect(peers).toHaveLength(26);
  for (const dimension of findings(code).dimensions) {
    const all = peers.map((row) => Number(row.get(dimension.code)));
    expect(dimension.mean).toBeCloseTo(all.reduce((a, b) => a + b) / all.length, 9);
    expect(dimension.score).toBeCloseTo(Number(scores.get(code)!.get(dimension.code)), 9);
  }
});

test("contributions add up to the total; points won and lost to the distance from the mean, but for what weights do", () => {
  for (const { code } of evaluation.units) {
    const { contributions, strengths, weaknesses, standing } = findings(code);
    const whole = contributions.reduce((total, { points }) => total + (typeof points === "number" ? points : 0), 0);
    expect(whole).toBeCloseTo(Number(scores.get(code)!.get("S")), 9);
    expect(strengths.every(({ difference }) => difference > 0)).toBe(true);
    expect(weaknesses.every(({ difference }) => difference < 0)).toBe(true);
    const falling = (parts: typeof strengths) => parts.map(({ difference }) => Math.abs(difference));
    expect(falling(strengths)).toEqual([...falling(strengths)].sort((a, b) => b - a));
    expect(falling(weaknesses)).toEqual([...falling(weaknesses)].sort((a, b) => b - a));
    const leaves = (parts: typeof standing.parts): number => parts.flatMap(({ parts: below }) => below).length;
    expect(strengths.length + weaknesses.length).toBeLessThanOrEqual(leaves(standing.parts));
  }
});

test("a card says the places that R gives, and names the cells of the sheets", () => {
  const code = "370102";
  const card = unitCard(evaluation, findings(code));
  const row = scores.get(code)!;
  expect(card.placings.map(({ scope, place, count }) => [scope, place, count])).toEqual([
    ["all", Number(row.get("rank")), 136],
    ["group", Number(row.get("rankInGroup")), 58],
  ]);
  expect(card.score).toBe(Number(row.get("S")).toFixed(2));
  expect(card.strengths).toHaveLength(3);
  const [cell] = card.strengths[0]!.places;
  expect(evaluation.dataset.first.sheet.rows[cell!.row!]).toContain("历下区");
  expect(card.sentence).toContain("历下区得");
  expect(card.last).toEqual({ place: row.get("previous"), change: Number(row.get("rise")) });
});

test("the ranking has everybody once, with the places of R", () => {
  const rows = rankingRows(evaluation);
  expect(rows).toHaveLength(136);
  for (const { code, rank, groupRank, change, score } of rows) {
    const row = scores.get(code)!;
    expect([rank, groupRank, change]).toEqual(["rank", "rankInGroup", "rise"].map((name) => Number(row.get(name))));
    expect(Number(score)).toBeCloseTo(Number(row.get("S")), 2);
  }
  expect(rows.map(({ rank }) => rank)).toEqual([...rows.map(({ rank }) => rank!)].sort((a, b) => a - b));
});
