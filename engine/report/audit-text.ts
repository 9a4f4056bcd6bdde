import type { AuditResult, CheckResult, Finding } from "../audit/result";
import { cellAddress } from "../terms/place";
import { checkText, countText, findingText, hintText, verdictWords } from "./audit-words";
import type { TextBlock } from "./ledger-text";
import { fixedText } from "./number-text";

const mostShown = 20;

/**
 * What an audit found, in words and small tables, for a terminal or a plain page (核对结果).
 *
 * Each rule with its counts, then the numbers that do not follow, the worst first, and those that only rounding explains.
 */
export function auditText({ title, table, checks }: AuditResult): TextBlock[] {
  const { headers, rows, sheet, file } = table;
  const name = file !== undefined && file.replace(/\.[^.]*$/u, "") === sheet.name ? "" : ` ${sheet.name}`;
  const heading = `${title === undefined ? "" : `${title}。`}表：${file ?? ""}${name}，表头第 ${headers.rows.top + 1}${
    headers.rows.bottom > headers.rows.top ? `—${headers.rows.bottom + 1}` : ""
  } 行，${rows.length} 行有数。`;
  return [heading, ...checks.flatMap(checkBlocks), summary(checks)];
}

const order = ["differs", "last-digit", "within-rounding"] as const;

function checkBlocks(result: CheckResult, at: number): TextBlock[] {
  const { findings, hint } = result;
  const blocks: TextBlock[] = [
    `规则 ${at + 1}\u3000${checkText(result)}\n\u3000${countText(result)}${hint ? `\n\u3000${hintText(hint)}` : ""}`,
  ];
  const odd = order.flatMap((verdict) => findings.filter((each) => each.verdict === verdict));
  if (odd.length === 0) return blocks;
  const isSum = result.check.kind === "sum";
  const isWhole = isSum || result.check.kind === "place";
  const shown = odd.slice(0, mostShown);
  const table = {
    rows: [
      ["结论", "单元格", isSum ? "分组" : "行", isSum ? "合计" : "公布", isSum ? "应为" : "按规则", "差"],
      ...shown.map((finding) => findingRow(finding, isWhole)),
    ],
    alignRight: [3, 4, 5],
  };
  const words = shown
    .filter(({ verdict }) => verdict !== "within-rounding")
    .map((finding) => `\u3000${cellAddress(finding.cell.row, finding.cell.column)}\u3000${findingText(finding)}`);
  const rest = odd.length > mostShown ? [`\u3000……另有 ${odd.length - mostShown} 格，见结果工作簿或 --json`] : [];
  return [...blocks, table, ...(words.length + rest.length > 0 ? [[...words, ...rest].join("\n")] : [])];
}

function findingRow({ verdict, cell, name, printed, expected, decimals }: Finding, isWhole: boolean): string[] {
  const digits = Math.min(decimals, 10);
  const finer = verdict === "differs" || isWhole ? digits : Math.min(digits + 2, 12);
  return [
    verdictWords[verdict],
    cellAddress(cell.row, cell.column),
    name,
    fixedText(printed, digits),
    fixedText(expected, finer),
    fixedText(printed - expected, finer),
  ];
}

/** All rules in a line. */
function summary(checks: readonly CheckResult[]): string {
  const findings = checks.flatMap((each) => each.findings);
  const of = (verdict: Finding["verdict"]) => findings.filter((each) => each.verdict === verdict).length;
  const blank = checks.reduce(
    (count, { check, unchecked }) => count + (check.kind === "complete" ? unchecked.length : 0),
    0,
  );
  if (of("differs") + of("last-digit") + blank === 0)
    return `全部相符（${findings.length} 处${of("within-rounding") > 0 ? `，其中 ${of("within-rounding")} 处在取整范围内` : ""}）。`;
  const parts = [
    [of("differs"), "处不符"],
    [of("last-digit"), "处末位不符"],
    [blank, "格空白"],
    [of("within-rounding"), "处在取整范围内"],
  ] as const;
  return `合计 ${findings.length} 处：${parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join("，")}，其余相符。`;
}
