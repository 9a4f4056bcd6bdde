import type { Issue, Severity } from "../terms/issue";
import type { CellStyle, Sheet } from "../terms/sheet";
import { issueText, placeText } from "./issue-text";
import { tableSheet } from "./sheet-builder";

/** What each severity is called (级别). */
export const severityWords: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "说明" };

const severityStyles: Readonly<Record<Severity, CellStyle>> = { error: "far-behind", warning: "behind", info: "text" };
const order: readonly Severity[] = ["error", "warning", "info"];

/** The list of problems as a sheet, errors first (问题清单). */
export function issuesSheet(issues: readonly Issue[]): Sheet {
  const sorted = [...issues].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return tableSheet({
    name: "问题清单",
    title: "问题清单",
    notes: [issues.length === 0 ? "没有发现问题。" : `共 ${issues.length} 条。`],
    header: ["级别", "位置", "问题与处理建议"],
    rows: sorted.map((issue) => [
      { value: severityWords[issue.severity], style: severityStyles[issue.severity] },
      placeText(issue.where),
      issueText({ ...issue, where: {} }),
    ]),
    widths: [8, 24, 100],
  });
}
