import type { CellValue, Sheet } from "../engine/index";

const targets = [
  "不少于40个",
  "增长6%以上",
  "控制在3.25亿立方米以内",
  "180亿元以上",
  "全覆盖",
  "下降3.5%以上",
  "约35%",
  "清零",
];
const reports: CellValue[] = ["38", "5.8%", "3.1亿立方米", "1357000万元", "96%", "-3.8", 0.346, 0];
const units = ["个", "%", "亿立方米", "亿元", "%", "%", "%", ""];

/**
 * A ledger of any length in an ordinary layout, with the forms in which targets and reports are written in turn.
 *
 * @param count - rows of data
 */
export function ledgerSheet(count: number): Sheet {
  const header: CellValue[] = [
    "序号",
    "指标名称",
    "2025年目标",
    "计量单位",
    "2024年完成",
    "2025年1-9月完成情况",
    "责任单位",
  ];
  const rows = Array.from({ length: count }, (_, i): CellValue[] => {
    const form = i % targets.length;
    return [
      i + 1,
      `指标${i + 1}`,
      targets[form] ?? "",
      units[form] ?? "",
      null,
      reports[form] ?? null,
      `第${i % 30}局、县统计局`,
    ];
  });
  return {
    name: "台账",
    rows: [["重点指标台账（2025年）"], header, ...rows],
    merges: [{ top: 0, left: 0, bottom: 0, right: 6 }],
  };
}
