import type { CalendarDay } from "../ledger/period";
import type { Paper, PaperCell, PaperPart, PaperTable } from "../report/paper/paper";
import { currentText } from "../report/problem-text";
import { dayWords, daysBetween } from "./day";
import { isClosed, type RegisterItem } from "./item";
import type { Register } from "./read";
import { monthOf } from "./standing";

/** How supervision slips are made (督办单办法). */
export interface SlipOptions {
  /** The day on which they are sent, as of which deadlines have passed. */
  readonly date: CalendarDay;
  /** Who sends them; none leaves the line out. */
  readonly issuer?: string;
  /** One slip for each problem, or one for each responsible department with all of its problems; each problem where left out. */
  readonly by?: "problem" | "department";
  /** The numbers of the problems; all open ones where left out. */
  readonly numbers?: readonly string[];
  /** What is asked for where the register's own cell is blank. */
  readonly requirement?: string;
}

const usualRequirement = "请查明原因，制定措施，在期限前整改到位并反馈结果。";
const nobody = "有关单位";
/** Room to write in by hand. */
const room = "\n\n\n";
/** A day that is still to be set, by hand. */
const noDay = "　　年　月　日";

/**
 * Supervision slips as papers, for whatever writes them (督办单): to whom, what is wrong and how it stands now, what is asked
 * for and until when, and a table in which the department answers.
 *
 * @param register - as it was read or merged
 * @param options - which problems, and who sends them
 * @returns in the order of the numbers; none where there is no such problem
 */
export function slipPapers({ items }: Register, options: SlipOptions): Paper[] {
  const { numbers, by = "problem" } = options;
  const wanted = items
    .filter((item) => (numbers ? numbers.includes(item.number) : !isClosed(item)))
    .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.row - b.row));
  if (by === "problem") return wanted.map((item) => slip([item], options));
  const groups = new Map<string, RegisterItem[]>();
  for (const item of wanted) groups.set(item.department, [...(groups.get(item.department) ?? []), item]);
  return [...groups.values()].map((group) => slip(group, options));
}

function slip(items: readonly RegisterItem[], options: SlipOptions): Paper {
  const { date, issuer } = options;
  const department = items[0]?.department ?? "";
  const recipient = department === "" ? nobody : department;
  const numbers = items.map(({ number }) => number).filter((number) => number !== "");
  const asked = [...new Set(items.map((item) => requirementOf(item, options)))];
  const back = issuer === undefined ? "反馈" : `报送${issuer}`;
  const parts: PaperPart[] = [
    { kind: "paragraph", text: `${recipient}：`, style: "recipients" },
    {
      kind: "paragraph",
      text: `经核查，你单位负责的事项存在下列问题，现予交办。请按整改要求和整改期限办理，填写整改反馈表后${back}。`,
    },
    problemsTable(items, options),
    { kind: "heading", level: 1, text: "整改反馈表" },
    feedbackTable(items),
    { kind: "signature", lines: [...(issuer === undefined ? [] : [issuer]), dayWords(date)] },
  ];
  return {
    layout: "slip",
    title: "督办单",
    ...(numbers.length === 0 ? {} : { subtitle: `编号：${numbers.join("、")}` }),
    ...(issuer === undefined ? {} : { issuer }),
    date,
    fields: {
      编号: numbers.join("、"),
      责任单位: recipient,
      问题: items.map(({ problem }) => problem).join("\n"),
      整改要求: asked.join("\n"),
      整改期限: items.map(deadlineText).join("、"),
      发文单位: issuer ?? "",
      日期: dayWords(date),
    },
    sections: [{ placeholder: "督办内容", parts }],
  };
}

function problemsTable(items: readonly RegisterItem[], options: SlipOptions): PaperTable {
  return {
    kind: "table",
    key: "problems",
    title: "",
    header: [heads("编号", "存在问题", "整改要求", "整改期限")],
    rows: items.map((item) => [
      centred(item.number),
      { text: situation(item, options.date) },
      { text: requirementOf(item, options) },
      centred(deadlineText(item)),
    ]),
    widths: [19, 43, 20, 18],
  };
}

function feedbackTable(items: readonly RegisterItem[]): PaperTable {
  return {
    kind: "table",
    key: "feedback",
    title: "",
    header: [heads("编号", "整改措施", "完成时限", "责任人", "反馈意见")],
    rows: items.map(({ number }) => [centred(number), ...["", "", ""].map(centred), { text: room }]),
    widths: [21, 29, 16, 12, 22],
    notes: ["本表由责任单位填写，负责人签字（盖章）后反馈。"],
  };
}

/** What was found, as people left it; how it stands now, where months have passed; that it is overdue, or came back. */
function situation({ problem, indicator, history, deadline, previous }: RegisterItem, date: CalendarDay): string {
  const [first, last] = [history[0], history.at(-1)];
  const isLater = first !== undefined && last !== undefined && monthOf(last) > monthOf(first);
  const late = deadline ? daysBetween(deadline, date) : 0;
  return [
    problem === "" ? indicator : problem,
    ...(isLater ? [currentText(last)] : []),
    ...(previous === "" ? [] : [`此前的问题 ${previous} 销号后再次发生。`]),
    ...(late > 0 ? [`至${dayWords(date)}已逾期${late}天。`] : []),
  ].join("\n");
}

function requirementOf({ requirement }: RegisterItem, options: SlipOptions): string {
  return requirement === "" ? (options.requirement ?? usualRequirement) : requirement;
}

function deadlineText({ deadline }: RegisterItem): string {
  return deadline ? dayWords(deadline) : noDay;
}

function heads(...texts: readonly string[]): PaperCell[] {
  return texts.map(centred);
}

function centred(text: string): PaperCell {
  return { text, align: "center" };
}
