import { groupTitle } from "../composite/group-title";
import type { Book } from "./book";
import type { LiveUnits } from "./parts";

/** Puts down who is ranked and who counts in which group, which samples are picked by (参评与分组). */
export function layUnits({ evaluation, comparison, sheets, nameOf }: Book): LiveUnits {
  const { method, units } = evaluation;
  const isRanked = sheets.data.add({
    header: "参评",
    note: "1：参加排名，进入样本；0：参照单位，只计分，不进入样本。由办法列明。",
    values: units.map((unit) => Number(unit.isRanked)),
    style: "integer",
    width: 8,
    name: nameOf("参评", "单位"),
  });
  const group = sheets.data.add({
    header: "分组",
    note: `计分所用的组。${howGrouped(method.groups.length, method.grouping)}`,
    values: units.map((unit) => unit.group ?? ""),
    style: "text",
    width: 12,
    name: nameOf("分组", "单位"),
  });
  const areSeveral = units.some(({ groups }) => groups.length > 1);
  const members = [...(areSeveral ? comparison.members : [])].map(([id, positions]) => {
    const inside = new Set(positions);
    const column = sheets.data.add({
      header: `属于${groupTitle(method, id)}`,
      note: "1：进入该组的样本。单位可同时属于几个组，计分只按其中一个。分组的结果是数值，不随数据重算。",
      values: units.map((_, i) => Number(inside.has(i))),
      style: "integer",
      width: 10,
      name: nameOf("属于", id),
    });
    return [id, column] as const;
  });
  return { isRanked, group, members: new Map(members) };
}

function howGrouped(groups: number, grouping: string): string {
  if (groups === 0) return "办法不分组。";
  const best = grouping === "multiple-best" ? "属于几个组的取得分高的一个，" : "";
  return `${best}由办法列出、按规则、聚类或自选确定；这里是数值，不随数据重算，改动分组请用本工具重新评价。`;
}
