import { issueText, type Issue, type TextBlock } from "../engine/index";
import { textTable } from "./text-table";

/** A result for a terminal: its sentences and tables, then its problems, with an empty line between them. */
export function resultText(blocks: readonly TextBlock[], ...problems: readonly string[]): string {
  const texts = blocks.map((block) => (typeof block === "string" ? block : textTable(block.rows, block.alignRight)));
  return [...texts, ...problems].join("\n\n");
}

const mostIssues = 20;

/** The first problems, errors before warnings; remarks are in the workbook. */
export function issueList(issues: readonly Issue[]): string {
  const shown = [...issues.filter((i) => i.severity === "error"), ...issues.filter((i) => i.severity === "warning")];
  if (shown.length === 0) return "没有发现需要处理的问题。";
  const lines = shown.slice(0, mostIssues).map((i) => `  ${i.severity === "error" ? "错误" : "提醒"}  ${issueText(i)}`);
  const rest = shown.length > mostIssues ? [`  ……另有 ${shown.length - mostIssues} 条，见结果工作簿或 --json`] : [];
  return [`需要核对的地方（${shown.length} 条）：`, ...lines, ...rest].join("\n");
}
