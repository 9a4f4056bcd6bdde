import type { CellValue, PlainOptions } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { type FunctionFault, wrongArgument } from "../fault";

/** What a function was told about absences (缺失规则). */
export interface AbsenceRule {
  /** What becomes of one; `undefined` where nothing was said: it withholds. */
  readonly policy: PlainOptions["absence"];
  /** What a 0 is; `undefined` where nothing was said. */
  readonly zeros: "number" | "blank" | undefined;
}

type Token = Partial<AbsenceRule>;

const tokens: Readonly<Record<string, Token>> = {
  ...spelled({ policy: "withhold" }, "不予计分", "不计分", "withhold"),
  ...spelled({ policy: "skip" }, "略去", "跳过", "skip"),
  ...spelled({ policy: { fill: "mean" } }, "平均值", "平均数", "均值", "mean"),
  ...spelled({ policy: { fill: "median" } }, "中位数", "median"),
  ...spelled({ policy: { fill: "minimum" } }, "最小值", "minimum"),
  ...spelled({ policy: { fill: "maximum" } }, "最大值", "maximum"),
  ...spelled({ zeros: "number" }, "零为数", "零是数", "0为数", "0是数", "zero-is-number"),
  ...spelled({ zeros: "blank" }, "零为缺", "零算缺", "0为缺", "0算缺", "zero-is-blank"),
};

function spelled(token: Token, ...words: readonly string[]): Record<string, Token> {
  return Object.fromEntries(words.map((word) => [word, token]));
}

/** Reads the rule for absences: one word for what becomes of them, one for what a 0 is, or both. */
export function absenceRule(args: FunctionArguments): AbsenceRule {
  const text = args.text("absence")?.normalize("NFKC").toLowerCase() ?? "";
  const rule: { policy?: AbsenceRule["policy"]; zeros?: AbsenceRule["zeros"] } = {};
  for (const word of text.split(/[\s,、;。]+/u)) {
    // A blank cell is 0 on the desktop, and no rule.
    if (word === "" || word === "0") continue;
    const [, chinese, english] = /^计(-?\d+(?:\.\d+)?)分$|^score=(-?\d+(?:\.\d+)?)$/u.exec(word) ?? [];
    const points = chinese ?? english;
    const known = Object.hasOwn(tokens, word) ? tokens[word] : undefined;
    const token = points === undefined ? known : { policy: { score: Number(points) } };
    if (token === undefined || (token.policy && rule.policy) || (token.zeros && rule.zeros)) throw noRule(text);
    Object.assign(rule, token);
  }
  return { policy: rule.policy, zeros: rule.zeros };
}

function noRule(text: string): FunctionFault {
  return wrongArgument(
    `缺失规则“${text}”认不出；可以写不予计分、略去、平均值、中位数、计60分中的一个，零为数、零为缺中的一个，或两个都写，如“略去、零为数”`,
    `“${text}” is no rule for absences; write one of withhold, skip, mean, median, score=60, one of zero-is-number, zero-is-blank, or both, such as “skip, zero-is-number”`,
  );
}

/**
 * Makes of zeros what the rule says they are. Where it says nothing and a 0 may be a blank cell, that is a fault: Excel on
 * the desktop hands blanks over as 0, and a 0 that nobody reported decides rankings.
 *
 * A range in which there is an empty text was handed over with its blanks kept apart: there a 0 is a number.
 *
 * @param what - what the cells are, for the sentence
 */
export function zerosSettled(
  rows: readonly (readonly CellValue[])[],
  zeros: AbsenceRule["zeros"],
  what: { readonly zh: string; readonly en: string },
): readonly (readonly CellValue[])[] {
  if (zeros === "number") return rows;
  if (zeros === "blank") return rows.map((row) => row.map((cell) => (cell === 0 ? null : cell)));
  if (rows.some((row) => row.includes(""))) return rows;
  const row = rows.findIndex((each) => each.includes(0));
  if (row < 0) return rows;
  const count = rows.flat().filter((cell) => cell === 0).length;
  const place = { row: row + 1, column: (rows[row]?.indexOf(0) ?? 0) + 1 };
  throw wrongArgument(
    `${what.zh}里有 ${count} 个 0（如第 ${place.row} 行第 ${place.column} 列），桌面版 Excel 把空白也当 0 传来，分不清。都是数的，缺失规则写“零为数”；都是空白的，写“零为缺”；都有的，把区域写成 IF(区域="","",区域)`,
    `${what.en}: ${count} zero(s), such as in row ${place.row}, column ${place.column}. Excel on the desktop hands blanks over as 0. If all are numbers, say zero-is-number as the rule for absences; if all are blank, zero-is-blank; if there are both, write the range as IF(range="","",range)`,
  );
}
