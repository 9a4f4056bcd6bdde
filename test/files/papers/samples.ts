import type { Paper, PaperCell, PaperTable } from "../../../engine/index";
import { contributions, lights, radar, ranking, scatter } from "../../addin/charts/cases";

const cells = (...texts: (string | PaperCell)[]): PaperCell[] =>
  texts.map((each) => (typeof each === "string" ? { text: each } : each));
const number = (text: string): PaperCell => ({ text, align: "right" });

const departments = ["县农业农村局", "县发展和改革局", "县工业和信息化局（大数据中心）", "县教育和体育局", "县水务局"];

const lightsTable: PaperTable = {
  kind: "table",
  key: "lights",
  title: "各单位目标完成情况",
  unit: "单位：项",
  header: [
    cells({ text: "责任单位", rows: 2 }, { text: "目标数", rows: 2 }, { text: "亮灯情况", columns: 4 }),
    cells("达标", "正常", "滞后", "严重滞后"),
  ],
  rows: departments.map((name, i) =>
    cells(
      name,
      number(String(14 - i)),
      number("6"),
      number(String(7 - i)),
      { text: i % 2 === 0 ? "滞后 1" : "0", align: "center", ...(i % 2 === 0 ? { style: "behind" } : {}) },
      { text: i === 2 ? "严重滞后 2" : "0", align: "center", ...(i === 2 ? { style: "far-behind" } : {}) },
    ),
  ),
  notes: ["注：一项目标有几个责任单位的，各计一次。"],
};

const rankingTable: PaperTable = {
  kind: "table",
  key: "ranking",
  title: "县（市、区）得分与名次",
  unit: "分",
  header: [cells("名次", "县（市、区）", "类别", "人口活力", "居住条件", "就业结构", "人力资本", "新型城镇化", "总分")],
  rows: Array.from({ length: 60 }, (_, i) =>
    cells(
      { text: String(i + 1), align: "center" },
      `第${i + 1}县`,
      i % 2 === 0 ? "县" : "县级市",
      ...Array.from({ length: 6 }, (__, k) => number((90 - i / 2 - k).toFixed(2))),
    ),
  ),
};

const wideTable: PaperTable = {
  kind: "table",
  key: "wide",
  title: "各指标原始值",
  header: [cells("县（市、区）", ...Array.from({ length: 13 }, (_, i) => `第${i + 1}项指标（万元）`))],
  rows: Array.from({ length: 30 }, (_, r) => [
    { text: `第${r + 1}县` },
    ...Array.from({ length: 13 }, (__, i) => number(((r + 1) * (i + 3) * 17.25).toFixed(2))),
  ]),
};

/** A monthly bulletin, as a notice. */
export const notice: Paper = {
  layout: "official",
  title: "关于2024年9月份全县重点目标任务完成情况的通报",
  issuer: "某某县人民政府办公室",
  date: { year: 2024, month: 10, day: 8 },
  fields: { 年度: "2024年", 期: "2024年9月" },
  sections: [
    {
      placeholder: "总体情况",
      parts: [
        { kind: "paragraph", style: "recipients", text: "各镇人民政府，各街道办事处，县政府各部门、各直属机构：" },
        {
          kind: "paragraph",
          text: [
            "根据《“十四五”规划目标任务分工方案》，现将2024年9月份全县重点目标任务完成情况通报如下（见",
            { ref: "lights" },
            "、",
            { ref: "lightsFigure" },
            "）。",
          ],
        },
        { kind: "heading", level: 1, text: "一、总体情况" },
        {
          kind: "paragraph",
          text: "截至9月30日，全县60项目标达标30项，占50.0%；序时进度以上20项，占33.3%；滞后7项，严重滞后3项。".repeat(
            2,
          ),
        },
        { kind: "heading", level: 2, text: "（一）牵头单位" },
        { kind: "paragraph", text: "县农业农村局牵头14项，达标6项，完成率42.9%。" },
        { kind: "heading", level: 3, text: "1.未报送的" },
        { kind: "paragraph", text: "县水务局1项未报送，不计为零。" },
        lightsTable,
        { kind: "figure", key: "lightsFigure", title: "各单位亮灯情况", chart: lights },
      ],
    },
    {
      placeholder: "要求",
      parts: [
        { kind: "heading", level: 1, text: "二、有关要求" },
        { kind: "paragraph", text: "各责任单位要对照目标，逐项分析滞后原因，于10月15日前报送整改措施。" },
        { kind: "signature", lines: ["某某县人民政府办公室", "2024年10月8日"] },
      ],
    },
  ],
};

/** An annual report: cover, contents, long tables, wide ones, all kinds of charts. */
export const report: Paper = {
  layout: "report",
  title: "山东省县域经济发展评价报告",
  subtitle: "（2024年度）",
  issuer: "某某省统计局",
  date: { year: 2025, month: 3, day: 31 },
  fields: { 年度: "2024年" },
  sections: [
    {
      placeholder: "概况",
      parts: [
        { kind: "heading", level: 1, text: "一、概况与办法" },
        { kind: "heading", level: 2, text: "（一）评价对象" },
        { kind: "paragraph", text: "评价对象为全省136个县（市、区），按主体功能分为三类，分类比较。".repeat(8) },
        { kind: "heading", level: 2, text: "（二）评价办法" },
        { kind: "paragraph", text: ["各指标无量纲化后加权汇总，得分见", { ref: "ranking" }, "。"] },
      ],
    },
    {
      placeholder: "排名",
      parts: [
        { kind: "heading", level: 1, text: "二、排名" },
        { kind: "paragraph", text: ["总分排名如", { ref: "ranking" }, "和", { ref: "rankingFigure" }, "所示。"] },
        rankingTable,
        {
          kind: "figure",
          key: "rankingFigure",
          title: "得分排名",
          chart: ranking,
          notes: ["数据来源：第七次人口普查。"],
        },
        { kind: "page-break" },
        { kind: "heading", level: 1, text: "三、曲阜市" },
        { kind: "heading", level: 2, text: "（一）各维度得分" },
        { kind: "figure", key: "radar", title: "曲阜市各维度得分", chart: radar },
        { kind: "figure", key: "contributions", title: "曲阜市得分构成", chart: contributions },
        { kind: "heading", level: 3, text: "1.两项指标的关系" },
        { kind: "figure", key: "scatter", title: "两项指标的关系", chart: scatter },
        lightsTable,
      ],
    },
    {
      placeholder: "附表",
      isWide: true,
      parts: [{ kind: "heading", level: 1, text: "附录　全部数据" }, wideTable],
    },
  ],
};

/** A supervision slip. */
export const slip: Paper = {
  layout: "slip",
  title: "督办单",
  subtitle: "某政督〔2024〕7号",
  date: { year: 2024, month: 10, day: 8 },
  fields: { 编号: "2024-007" },
  sections: [
    {
      placeholder: "事项",
      parts: [
        {
          kind: "table",
          key: "item",
          title: "",
          widths: [1, 2, 1, 2],
          header: [],
          rows: [
            cells("责任单位", "县水务局", "办理时限", "2024年10月20日"),
            cells("督办事项", { text: "年度用水总量控制在3.25亿立方米以内（完成率 78.3%，严重滞后）", columns: 3 }),
            cells("整改措施\n\n\n", { text: "", columns: 3 }),
            cells("办理结果\n\n\n", { text: "", columns: 3 }),
          ],
        },
        { kind: "paragraph", style: "note", text: "请于时限前将整改情况报县政府督查室。" },
        { kind: "signature", lines: ["县政府督查室", "2024年10月8日"] },
      ],
    },
  ],
};
