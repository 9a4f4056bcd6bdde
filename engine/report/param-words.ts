import { round } from "../stats/round";
import type { Issue, IssueParameter } from "../terms/issue";
import { choiceWord } from "./lexicon/lexicon";
import type { Language } from "./messages/messages";
import { projectWords, projectWordsEn } from "./project-words";
import { roleWords } from "./role-words";

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

const reasons: Words = {
  "not-reported": ["未报送", "was not reported"],
  "not-applicable": ["不适用", "is not applicable"],
  unreadable: ["填的不是数字", "holds no number"],
  "needs-benchmark": ["缺少对标值", "lacks its benchmark"],
  undefined: ["无法计算（例如除数为零）", "cannot be computed (a division by zero, perhaps)"],
  withheld: ["不予计分", "is withheld"],
};

/** What a file turned out to be. */
const foundFiles: Words = {
  workbook: ["工作簿", "a workbook"],
  "old-xls": ["旧版工作簿（.xls）", "an old workbook (.xls)"],
  "binary-workbook": ["二进制工作簿（.xlsb）", "a binary workbook (.xlsb)"],
  opendocument: ["开放文档格式的文件（如 .ods）", "an OpenDocument file"],
  text: ["纯文字文件", "a plain text"],
  word: ["文字文档", "a text document"],
  presentation: ["演示文稿", "a presentation"],
  pdf: ["PDF 文件", "a PDF file"],
  html: ["网页（有的系统导出的 .xls 其实是网页）", "a web page"],
  xml: ["XML 文件", "an XML file"],
  zip: ["压缩包", "a zip archive"],
  picture: ["图片", "a picture"],
  binary: ["认不出种类的文件", "a file of no known kind"],
};

const measures: Words = Object.fromEntries(
  Object.entries(projectWords).map(([name, zh]) => [name, [zh, projectWordsEn[name as keyof typeof projectWords]]]),
);

const wordsOf: Readonly<Record<string, Words>> = {
  measure: measures,
  reason: reasons,
  "method.wrong-type expected": {
    number: ["数字（不加引号）", "a number"],
    int: ["整数", "a whole number"],
    string: ["文字", "a text"],
    boolean: ["是或否（true 或 false）", "true or false"],
    array: ["一个列表（方括号中逐项列出）", "a list"],
    object: ["几个带名称的栏目（写在花括号中）", "an object with fields"],
    record: ["“名称：数”的对照表（写在花括号中）", "an object of names and values"],
  },
  "method.too-small bound": {
    least: ["不能小于", "it must be at least"],
    above: ["必须大于", "it must be above"],
  },
  "method.too-big bound": {
    most: ["不能大于", "it must be at most"],
    below: ["必须小于", "it must be below"],
  },
  "method.too-small of": {
    number: ["填的数太小", "The number is too small"],
    int: ["填的数太小", "The number is too small"],
    array: ["项数太少", "There are too few items"],
    string: ["字数太少", "The text is too short"],
  },
  "method.too-big of": {
    number: ["填的数太大", "The number is too great"],
    int: ["填的数太大", "The number is too great"],
    array: ["项数太多", "There are too many items"],
    string: ["字数太多", "The text is too long"],
  },
  "formula.arguments more": { more: ["及以上", "or more"] },
  "formula.type expected": {
    number: ["这里要用数字，给的是文字", "it needs a number and has a text"],
    text: ["这里要用文字，给的是数字", "it needs a text and has a number"],
    alike: ["两边一边是数字、一边是文字，不能放在一起", "one side is a number and the other a text"],
    column: ["总体要写成 表名.列名", "the population must be a column of a table, as table.column"],
    "own-column": [
      "总体要写成数据表的一列；得分的位次请写“rank(得分.代码)”",
      "places among scores are rank(得分.code)",
    ],
    digits: ["位数要直接写成 0 到 20 的整数", "the count of digits must be a whole number from 0 to 20"],
  },
  "formula.forbidden construct": {
    "=": ["单个等号（判断相等请写两个等号 ==）", "a single = (equality is ==)"],
    ":": ["冒号表示的区间", "a range (:)"],
    "「": ["没有配对或没有内容的「（列名两边请写「」）", "「 without a name and its 」"],
    "【": ["没有配对或没有内容的【（列名两边请写【】）", "【 without a name and its 】"],
    ".": ["连用的点（取其他表的列请写成 表名.列名）", "this dot (a column of another table is table.column)"],
    "()": ["这样的括号（函数名前面不能带点或括号）", "brackets behind anything but the name of a function"],
    "implicit-multiplication": ["省略的乘号（两个名称或数之间请写出 *）", "a product without its sign (*)"],
    not: ["没有加括号的 not（请写成 not (……)）", "not without brackets around what it denies"],
    null: ["空值 null", "null"],
    Infinity: ["过大的数", "a number that is too great"],
    NaN: ["NaN", "NaN"],
    "[": ["方括号", "square brackets"],
    "]": ["方括号", "square brackets"],
    "{": ["花括号", "braces"],
    "}": ["花括号", "braces"],
    "!": ["感叹号（不等于请写 !=，否定请写 not）", "! by itself (unequal is !=, negation not)"],
    "&": ["“&”（并且请写 and）", "& (write and)"],
    "|": ["“|”（或者请写 or）", "| (write or)"],
  },
  "file.not-a-workbook found": foundFiles,
  "file.not-a-document found": foundFiles,
  "file.not-a-method found": foundFiles,
  "template.not-word found": foundFiles,
  "file.damaged part": {
    zip: ["压缩目录", "its directory"],
    xlsx: ["工作簿的内容", "the workbook's content"],
    "word/document.xml": ["文档的正文", "the document's text"],
    pdf: ["PDF 的结构", "its structure"],
  },
  "file.sheet-skipped reason": {
    "file.damaged": ["内容已损坏", "it is damaged"],
    "file.encrypted": ["设有密码", "it has a password"],
    "file.too-many-cells": ["单元格太多", "it has too many cells"],
  },
  "file.not-written reason": {
    EACCES: ["没有写入的权限", "permission denied"],
    EPERM: ["没有写入的权限", "permission denied"],
    EROFS: ["磁盘是只读的", "the disk is read-only"],
    EBUSY: ["文件正被别的程序打开", "another program has the file open"],
    ENOSPC: ["磁盘已满", "the disk is full"],
    ENOENT: ["文件夹不存在", "there is no such folder"],
    ENOTDIR: ["文件夹不存在", "there is no such folder"],
    EISDIR: ["同名的文件夹已经存在", "a folder has that name"],
    ENAMETOOLONG: ["文件名太长", "the name is too long"],
  },
};

/** A formula in a sentence is cut off behind so many characters. */
const longestFormula = 80;

/**
 * An issue's parameters as its sentence says them: names of ours in the words of the user, numbers without the noise of
 * binary arithmetic, sizes in megabytes (问题参数的用语).
 */
export function paramWords({ code, params, where }: Issue, language: Language): Issue["params"] {
  const field = fieldOfPath(where.path ?? "");
  const worded = Object.entries(params).map(
    ([name, value]) => [name, wordOf(code, name, value, language, field)] as const,
  );
  const at = code === "file.not-json" && typeof params.fault === "string" ? faultPlace(params.fault, language) : "";
  return { ...Object.fromEntries(worded), ...(at === "" ? {} : { at }) };
}

/** The field that a choice is made in; what calls itself a kind is chosen in the field that it stands in. */
function fieldOfPath(path: string): string {
  return path.split(".").findLast((key) => key !== "kind" && !/^\d+$/u.test(key)) ?? "";
}

const choiceParams = new Set(["kind", "direction", "what"]);

function wordOf(code: string, name: string, value: IssueParameter, language: Language, field: string): IssueParameter {
  if (name === "role" && language === "zh") return own(roleWords, String(value)) ?? value;
  if (Array.isArray(value)) return listText(code, name, value.map(String), language, field);
  if (name === "found" && (code === "method.wrong-type" || code === "method.wrong-choice"))
    return foundText(code === "method.wrong-choice" && value === "{}" ? "" : String(value), language);
  if (name === "formula" && typeof value === "string" && value.length > longestFormula)
    return `${value.slice(0, longestFormula)}……`;
  if (typeof value === "number") return numberParam(code, name, value, language);
  if (typeof value !== "string") return value;
  if (choiceParams.has(name)) return choiceWord(field, value, language) ?? value;
  const words = wordsOf[`${code} ${name}`] ?? wordsOf[name];
  const word = words && own(words, value)?.[language === "zh" ? 0 : 1];
  return word ?? (code === "formula.forbidden" && name === "construct" ? `“${value}”` : value);
}

function listText(code: string, name: string, items: readonly string[], language: Language, field: string): string {
  const shown = name === "choices" ? items.map((choice) => choiceText(choice, language, field)) : items;
  return shown.join(code === "formula.cycle" ? " → " : language === "zh" ? "、" : ", ");
}

/** What may be typed, with its meaning behind it: the reader has to type it as it is. */
function choiceText(choice: string, language: Language, field: string): string {
  const word = language === "zh" ? choiceWord(field, choice) : undefined;
  return word === undefined ? choice : `${choice}（${word}）`;
}

function foundText(found: string, language: Language): string {
  if (["undefined", "null", ""].includes(found)) return language === "zh" ? "空白" : "blank";
  return `“${found}”`;
}

const megabyte = 1024 * 1024;

function numberParam(code: string, name: string, value: number, language: Language): string {
  if ((code === "file.too-large" || code === "file.expands-too-far") && (name === "bytes" || name === "limit"))
    return `${String(Math.ceil((10 * value) / megabyte) / 10)} MB`;
  if (name === "skewness" || name === "kurtosis") return String(round(value, 2)).replace(/^-/u, "−");
  const isMany = code.startsWith("file.too-") && value >= 1e5 && value % 1e4 === 0;
  if (isMany && language === "zh") return `${String(value / 1e4)} 万`;
  if (code === "weights.inconsistent" || code.startsWith("judgements.")) return judgementText(name, value);
  return String(Number(value.toPrecision(12))).replace(/^-/u, "−");
}

/** A judgement below 1 as it is spoken of, such as 1/3; ratios to four digits. */
function judgementText(name: string, value: number): string {
  const text = (x: number) => String(Number(x.toPrecision(name === "said" ? 6 : 3)));
  return value < 1 && name !== "ratio" && name !== "limit" ? `1/${text(1 / value)}` : text(value);
}

/** Where a parser of JSON stopped, if its English remark says so. */
function faultPlace(fault: string, language: Language): string {
  const [, line, column] = /line (\d+) column (\d+)/u.exec(fault) ?? [];
  if (line !== undefined) return language === "zh" ? `第 ${line} 行第 ${column} 个字符` : `line ${line}`;
  const position = /position (\d+)/u.exec(fault)?.[1];
  if (position === undefined) return "";
  return language === "zh" ? `第 ${Number(position) + 1} 个字符` : `character ${Number(position) + 1}`;
}

function own<T>(words: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
