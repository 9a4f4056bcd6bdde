import type { Method } from "../composite/method";
import type { Sheet } from "../terms/sheet";
import { bandText, listText, streakText, typingTexts } from "./list-words";
import { aggregateText, directionWords, scopeWords, weightText } from "./method-words";
import { adjustmentRows, clusteringText, groupingWords, groupText, rankingTexts } from "./rule-words";
import { scoreText } from "./score-words";
import { absenceText, availabilityText, treatmentText } from "./repair-words";
import { liftText, weightsFromText } from "./weight-words";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { groupTitle, nodeTitle } from "./titles";

/**
 * A method written out so that a reader can repeat it (评价办法): what it is, its tables, groups and names, its
 * indicators with their formulas, scoring and weights, and how lists are drawn up.
 */
export function methodSheets(method: Method): Sheet[] {
  return [basicsSheet(method), indicatorsSheet(method)];
}

function basicsSheet(method: Method): Sheet {
  const { tables, variables, units, groups, ranking, lists, bands } = method;
  const rows: BuiltCell[][] = [
    ["名称", method.title],
    ["版本", method.edition],
    ...(method.about === undefined ? [] : [["说明", method.about]]),
    ...method.sources.map((s) => ["来源", [s.title, s.link, s.note].filter((x) => x !== undefined).join("；")]),
    ...method.assumptions.map((text) => ["设定", text]),
    ...tables.map((t, i) => [
      i === 0 ? "数据表（评价单位）" : "数据表",
      `${t.name}：代码列“${t.code}”${t.year === undefined ? "" : `，${t.year}年`}`,
    ]),
    ...tables.flatMap((t) =>
      t.recoded.map((r) => [
        "代码变更",
        `${t.name}：${r.was.join("、")} → ${r.code}${r.note === undefined ? "" : `（${r.note}）`}`,
      ]),
    ),
    ...variables.map((v) => [
      "名称定义",
      "formula" in v ? `${v.name} = ${v.formula}` : `${v.name} = ${v.table ?? tables[0]?.name ?? ""}：${v.column}`,
    ]),
    ["评价单位", [units.where, units.entry].filter((x) => x !== undefined).join("；准入：") || "第一张数据表的全部行"],
    ...units.composed.map((each) => {
      const node = each.node === undefined ? "综合得分" : nodeTitle(method, each.node);
      const weight = each.weight === undefined ? "平均" : `按“${each.weight}”加权平均`;
      return ["由下级合成", `${each.code}：“${node}”取 ${each.of.join("、")} 的得分${weight}`];
    }),
    ...units.exclude.map((e) => ["不参评", `${e.code}：${e.reason}`]),
    ...(units.unranked.length === 0 ? [] : [["只比较、不排名", units.unranked.join("、")]]),
    ...(units.availability ? [["数据完备率", availabilityText(units.availability)]] : []),
    ...groups.map((group) => ["分组", groupText(group, method)]),
    ...(method.clustering === undefined ? [] : [["聚类", clusteringText(method.clustering)]]),
    ...(groups.length === 0 ? [] : [["分组方式", groupingWords[method.grouping]]]),
    ["缺失值（默认）", absenceText(method.absence)],
    ...(method.treat ? [["异常值处理（默认）", treatmentText(method.treat)]] : []),
    ...rankingTexts(ranking, method).map((text) => ["排名", text]),
    ...adjustmentRows(method),
    ...lists.map((list) => ["名单", listText(list, method)]),
    ...method.streaks.map((streak) => ["连续入围", streakText(streak, method)]),
    ...bands.map((band) => ["等次", bandText(band)]),
    ...(method.typing ? typingTexts(method.typing, method).map((text) => ["分型", text]) : []),
  ];
  return tableSheet({ name: "评价办法", title: "评价办法", header: ["项目", "内容"], rows, widths: [18, 110] });
}

function indicatorsSheet(method: Method): Sheet {
  const { indicators, absence, treat } = method;
  const titleOf = (id: string): string => groupTitle(method, id);
  return tableSheet({
    name: "指标体系",
    title: "指标体系",
    header: [
      "代码",
      "上级",
      "名称",
      "计量单位",
      "公式",
      "方向",
      "适度区间",
      "比较范围",
      "计分方法",
      "合成方法",
      "赋权方法",
      "权重",
      "缺失处理",
      "异常值处理",
      "备注",
    ],
    rows: indicators.map((node) => [
      node.code,
      node.parent ?? "",
      node.title,
      node.unitOfMeasure ?? "",
      node.value ?? "",
      node.direction ? directionWords[node.direction] : "",
      node.ideal ? `${node.ideal.low}—${node.ideal.high}` : "",
      node.scope ? scopeWords[node.scope] : "",
      scoreText(node.score, node.direction, titleOf),
      aggregateText(node.aggregate),
      weightsFromText(node.weightsFrom),
      [weightText(node, titleOf), liftText(node)].filter((x) => x !== "").join("；"),
      node.value === undefined ? "" : absenceText(node.absence ?? absence),
      node.value === undefined ? "" : treatmentText(node.treat ?? treat),
      [node.counts ? "" : "只公布，不计入上级", node.note ?? ""].filter((x) => x !== "").join("；"),
    ]),
    widths: [8, 8, 28, 10, 40, 8, 12, 10, 44, 14, 30, 26, 28, 36, 40],
    frozenColumns: 3,
  });
}
