import type { LedgerResult } from "../../completion/complete";
import { issuesSheet } from "../../report/issues-sheet";
import type { Sheet } from "../../terms/sheet";
import { openFigureSheet } from "../figure-sheet";
import { aboutSheet } from "./about-sheet";
import { chartSheet } from "./chart-sheet";
import { completionSheet } from "./completion-sheet";
import { departmentSheet } from "./department-sheet";
import { addParameters } from "./parameters";
import { liveRows } from "./rows";
import { summarySheet } from "./summary-sheet";

/**
 * Ledgers, worked out, as a workbook of native formulas (台账活动工作簿): a reported value or a parameter that is edited there
 * shows at once in rates, lights and sums, in any spreadsheet.
 *
 * @param result - the ledgers and how they were worked out
 * @returns sheets whose formulas have the engine's values as their cached results
 */
export function liveLedgerSheets(result: LedgerResult): Sheet[] {
  const rows = liveRows(result);
  if (rows.length === 0) return [aboutSheet(result), issuesSheet(result.issues)];
  const figures = openFigureSheet({
    name: "参数",
    title: "参数",
    note: "改“数值”一栏，各表随之重算；有公式的不用改。",
  });
  const parameters = addParameters(figures, result);
  const categories = result.summary.categories.map(({ name }) => name);
  const columns = completionSheet(result, rows, parameters, categories);
  const parts = departmentSheet(result.summary, rows, columns);
  const summary = summarySheet(result.summary, columns, parts);
  return [
    aboutSheet(result),
    columns.sheet.build(),
    summary.sheet.build(),
    chartSheet(summary),
    ...(parts ? [parts.sheet.build()] : []),
    figures.build(),
    issuesSheet(result.issues),
  ];
}
