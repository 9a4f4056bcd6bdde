import { halfWidth, squeeze } from "../quantity/text";
import type { RegisterState } from "./item";

/** The columns that the register knows (问题台账栏目); people may have others between them. */
export type RegisterField =
  | "number"
  | "state"
  | "category"
  | "indicator"
  | "target"
  | "department"
  | "problem"
  | "raisedOn"
  | "handedOverOn"
  | "deadline"
  | "requirement"
  | "feedback"
  | "closedOn"
  | "previous"
  | "hint"
  | "history";

interface RegisterColumn {
  readonly head: string;
  /** What else its head may say. */
  readonly aliases: readonly string[];
  /** In characters. */
  readonly width: number;
}

/** The columns in the order in which a new register has them. */
export const registerColumns: Readonly<Record<RegisterField, RegisterColumn>> = {
  number: { head: "编号", aliases: ["问题编号", "督办编号"], width: 14 },
  state: { head: "状态", aliases: ["问题状态", "办理状态"], width: 8 },
  category: { head: "类别", aliases: ["分类"], width: 14 },
  indicator: { head: "指标", aliases: ["指标名称", "事项"], width: 24 },
  target: { head: "目标", aliases: ["目标值"], width: 14 },
  department: { head: "责任单位", aliases: ["牵头单位", "责任部门", "牵头（责任）单位"], width: 16 },
  problem: { head: "问题", aliases: ["存在问题", "问题描述"], width: 36 },
  raisedOn: { head: "发现日期", aliases: ["发现时间"], width: 12 },
  handedOverOn: { head: "交办日期", aliases: ["交办时间"], width: 12 },
  deadline: { head: "整改期限", aliases: ["整改时限", "完成时限"], width: 12 },
  requirement: { head: "整改要求", aliases: ["工作要求"], width: 22 },
  feedback: { head: "反馈情况", aliases: ["整改情况", "反馈"], width: 28 },
  closedOn: { head: "销号日期", aliases: ["销号时间"], width: 12 },
  previous: { head: "前次编号", aliases: ["原编号"], width: 14 },
  hint: { head: "提示", aliases: [], width: 18 },
  history: { head: "经过", aliases: ["逐月情况"], width: 34 },
};

/** The fields in their order. */
export const registerFields = Object.keys(registerColumns) as RegisterField[];

/** The words of the states, in their order (发现、交办、整改、反馈、销号). */
export const stateWords: Readonly<Record<RegisterState, string>> = {
  found: "发现",
  "handed-over": "交办",
  mending: "整改",
  "reported-back": "反馈",
  closed: "销号",
};

const otherStateWords: Readonly<Record<string, RegisterState>> = {
  待交办: "found",
  未交办: "found",
  整改中: "mending",
  正在整改: "mending",
  办理中: "mending",
  办结销号: "closed",
};

/** The field that a column's head names. */
export function fieldOfHead(text: string): RegisterField | undefined {
  const head = plain(text);
  return registerFields.find((field) =>
    [registerColumns[field].head, ...registerColumns[field].aliases].some((each) => plain(each) === head),
  );
}

/** The state that a cell says, with or without 已 in front. */
export function stateOf(text: string): RegisterState | undefined {
  const word = plain(text).replace(/^已/u, "");
  const states = Object.keys(stateWords) as RegisterState[];
  return states.find((state) => stateWords[state] === word) ?? otherStateWords[word];
}

function plain(text: string): string {
  return squeeze(halfWidth(text));
}
