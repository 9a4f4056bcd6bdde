import type { Evaluation } from "../composite/evaluation";
import { nameKey } from "../composite/name";
import { rankedPositions } from "../composite/positions";
import { orderBy, places } from "../composite/rank";
import { columnOf, type Column } from "../terms/column";
import type { PublishedColumn } from "./result";

/** A column that an evaluation gives for every unit, and by what names it may be published. */
export interface PublishedFigure extends Omit<PublishedColumn, "kind" | "column"> {
  readonly names: readonly string[];
  readonly values: Column;
}

const totals = ["综合得分", "总得分", "总分", "得分", "综合指数", "总指数", "综合评价得分", "score", "total"];
const ranks = ["位次", "名次", "排名", "总排名", "综合排名", "综合位次", "总位次", "全省位次", "全省排名", "rank"];
const groupRanks = ["组内位次", "组内排名", "组内名次", "类内位次", "类内排名", "同类位次", "同类排名"];
const previous = ["上次位次", "上年位次", "上年排名", "上次排名", "去年位次", "去年排名"];
const changes = ["位次升降", "位次变化", "排名变化", "升降", "升降位次", "位次变动"];

/**
 * Everything that an evaluation says and that may be published as a column (可公布的各列).
 *
 * The score of a node goes by its title or code, alone or with 得分 or 指数 behind it, its place with 位次 or 排名. What is
 * published under the bare title of an indicator can be its score or its value: both are offered, the score first.
 */
export function publishedFigures(evaluation: Evaluation): PublishedFigure[] {
  const { method, units, scores, stages, total, ranks: found, adjustments, lists } = evaluation;
  const ranked = rankedPositions(evaluation);
  const root = method.indicators.find(({ parent }) => parent === undefined);
  const placesOf = (numbers: readonly (number | null)[]): Column =>
    columnOf(numbers.map((place) => place ?? "not-applicable"));
  const nodes = method.indicators.flatMap(({ code, title }): PublishedFigure[] => {
    const score = scores.get(code);
    const value = stages.derived.get(code);
    if (!score || code === root?.code) return [];
    const named = (suffixes: readonly string[]) =>
      [title, code, `${code}${title}`].flatMap((name) => suffixes.map((suffix) => `${name}${suffix}`));
    const order = places(ranked, score, orderBy(score), method.ranking.ties);
    return [
      { figure: "score", title, names: named(["", "得分", "指数", "分值", "评分"]), values: score },
      ...(value
        ? [{ figure: "value" as const, title, names: named(["", "值", "指标值", "数值"]), values: value }]
        : []),
      { figure: "node-rank", title, names: named(["位次", "排名", "名次"]), values: placesOf(order) },
    ];
  });
  const onList = lists.map(({ id, title, entries }): PublishedFigure => {
    const holders = new Set(entries.map(({ unit }) => unit));
    return { figure: "list", title, names: [title, id], values: columnOf(units.map((_, i) => Number(holders.has(i)))) };
  });
  const title = root?.title ?? "";
  return [
    { figure: "total", title, names: [title, root?.code ?? "", `${title}得分`, ...totals], values: total },
    { figure: "rank", title, names: ranks, values: placesOf(found.all) },
    { figure: "group-rank", title, names: groupRanks, values: placesOf(found.group) },
    ...(evaluation.previous
      ? [{ figure: "previous" as const, title, names: previous, values: evaluation.previous }]
      : []),
    ...(evaluation.change ? [{ figure: "change" as const, title, names: changes, values: evaluation.change }] : []),
    ...nodes,
    ...adjustments.map(({ title: name, points }): PublishedFigure => ({
      figure: "adjustment",
      title: name,
      names: [name],
      values: points,
    })),
    ...onList,
  ];
}

/** The figures that a header can stand for. */
export function figuresFor(figures: readonly PublishedFigure[], header: string): PublishedFigure[] {
  const keys = [header, header.replace(/[（(][^）)]*[）)]/gu, "")].map(nameKey);
  return figures.filter(({ names }) => names.some((name) => name !== "" && keys.includes(nameKey(name))));
}
