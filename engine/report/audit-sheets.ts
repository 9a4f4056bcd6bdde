import type { AuditResult, Finding } from "../audit/result";
import type { Verdict } from "../audit/verdict";
import { cellAddress } from "../terms/place";
import { cellKey, type CellKey, type CellStyle, type Sheet } from "../terms/sheet";
import { checkText, countText, findingText, hintText, verdictWords } from "./audit-words";
import { issuesSheet } from "./issues-sheet";
import { tableSheet, type BuiltCell } from "./sheet-builder";

const verdictStyles: Readonly<Record<Verdict, CellStyle>> = {
  follows: "met",
  "within-rounding": "watch",
  "last-digit": "behind",
  differs: "far-behind",
};

const worstFirst: readonly Verdict[] = ["differs", "last-digit", "within-rounding", "follows"];

/**
 * The sheets of an audit (核对结果工作簿): the table as published with what does not follow coloured and noted, the list
 * of it, the rules with their counts, and the problems.
 */
export function auditSheets(result: AuditResult): Sheet[] {
  return [markedSheet(result), listSheet(result), rulesSheet(result), issuesSheet(result.issues)];
}

/** The published table, cell for cell; a cell that several rules are about has the looks of the worst verdict. */
function markedSheet({ table, checks }: AuditResult): Sheet {
  const { sheet, headers } = table;
  const styles = new Map<CellKey, CellStyle>();
  const notes = new Map<CellKey, string>();
  for (let row = headers.rows.top; row <= headers.rows.bottom; row++)
    headers.texts.forEach((_, column) => styles.set(cellKey(row, column), "header"));
  const cells = checks.flatMap((each, at) => each.findings.map((finding) => ({ finding, at })));
  for (const verdict of [...worstFirst].reverse())
    for (const { finding, at } of cells) {
      if (finding.verdict !== verdict || verdict === "follows") continue;
      const key = cellKey(finding.cell.row, finding.cell.column);
      styles.set(key, verdictStyles[verdict]);
      const note = `规则 ${at + 1}\u3000${verdictWords[verdict]}：${findingText(finding)}`;
      notes.set(key, notes.has(key) ? `${note}\n${notes.get(key) ?? ""}` : note);
    }
  for (const { check, unchecked } of checks)
    if (check.kind === "complete")
      for (const { cell } of unchecked) styles.set(cellKey(cell.row, cell.column), "far-behind");
  const { rows, merges, numberFormats, widths } = sheet;
  return {
    name: "公布表",
    rows,
    merges,
    styles,
    notes,
    ...(numberFormats ? { numberFormats } : {}),
    ...(widths ? { widths } : {}),
    frozen: { rows: headers.rows.bottom + 1, columns: 0 },
  };
}

function listSheet({ checks }: AuditResult): Sheet {
  const odd = checks
    .flatMap((each, at) => each.findings.map((finding) => ({ finding, at })))
    .filter(({ finding }) => finding.verdict !== "follows")
    .sort((a, b) => worstFirst.indexOf(a.finding.verdict) - worstFirst.indexOf(b.finding.verdict));
  return tableSheet({
    name: "核对清单",
    title: "不完全相符的数",
    notes: [odd.length === 0 ? "全部相符。" : `共 ${odd.length} 处；取整范围内的，是各数取整前可能相符的。`],
    header: ["结论", "单元格", "行", "规则", "公布", "按规则", "差", "下限", "上限", "说明"],
    rows: odd.map(({ finding, at }) => findingCells(finding, at)),
    widths: [10, 8, 20, 6, 12, 14, 12, 12, 12, 90],
    frozenColumns: 3,
  });
}

function findingCells(finding: Finding, at: number): BuiltCell[] {
  const { verdict, cell, name, printed, expected, low, high } = finding;
  const number = (value: number): BuiltCell => (Number.isFinite(value) ? { value, style: "number" } : null);
  return [
    { value: verdictWords[verdict], style: verdictStyles[verdict] },
    cellAddress(cell.row, cell.column),
    name,
    { value: at + 1, style: "integer" },
    ...[printed, expected, printed - expected, low, high].map(number),
    findingText(finding),
  ];
}

function rulesSheet({ checks }: AuditResult): Sheet {
  return tableSheet({
    name: "核对规则",
    title: "核对规则与结果",
    header: ["序号", "规则", "结果", "提示"],
    rows: checks.map((result, at) => [
      { value: at + 1, style: "integer" },
      checkText(result),
      countText(result),
      result.hint ? hintText(result.hint) : "",
    ]),
    widths: [6, 70, 50, 50],
  });
}
