import { issueText, type Issue } from "../../../engine/index";
import { FunctionFault, type FaultCode } from "../fault";

/** So many problems are told in one sentence; the pane tells them all. */
const mostTold = 3;

/** What is wrong with what was handed over, as a fault; where it says nothing, the given sentence. */
export function issueFault(
  issues: readonly Issue[],
  code: FaultCode = "#VALUE!",
  more = { zh: "", en: "" },
): FunctionFault {
  const errors = issues.filter(({ severity }) => severity === "error");
  const found = errors.length > 0 ? errors : issues;
  const told = found.slice(0, mostTold);
  const rest = found.length - told.length;
  const sentences = (language: "zh" | "en") =>
    told.map((each) => issueSentence(each, language)).join(language === "zh" ? "" : " ");
  return new FunctionFault(code, {
    zh: `${sentences("zh")}${rest > 0 ? `另有 ${rest} 处问题。` : ""}${more.zh}`,
    en: `${sentences("en")}${rest > 0 ? ` And ${rest} more.` : ""}${more.en === "" ? "" : ` ${more.en}`}`,
  });
}

/** The sentence of an issue. Cells are counted within the range, which is all that a function knows of. */
export function issueSentence(each: Issue, language: "zh" | "en"): string {
  const { sheet, row, column } = each.where;
  if (row === undefined) return issueText(each, language);
  const sentence = issueText({ ...each, where: {} }, language);
  const [r, c] = [String(row + 1), column === undefined ? undefined : String(column + 1)];
  return language === "zh"
    ? `${sheet ?? ""}区域第 ${r} 行${c === undefined ? "" : `第 ${c} 列`}：${sentence}`
    : `${sheet ?? "Range"}, row ${r}${c === undefined ? "" : `, column ${c}`}: ${sentence}`;
}
