import type { Issue, IssueParameter } from "../terms/issue";
import type { Language } from "./messages/messages";
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

/** What can be chosen in a method, as its users call it. */
const choices: Words = {
  positive: ["正向", "positive"],
  negative: ["逆向", "negative"],
  moderate: ["适度", "moderate"],
  all: ["全部", "all"],
  group: ["本组内", "group"],
  "min-max": ["极差法", "min-max"],
  efficacy: ["功效系数法", "efficacy"],
  "efficacy-exponential": ["指数型功效函数", "exponential efficacy"],
  ratio: ["比值法", "ratio"],
  "z-score": ["标准化", "z-score"],
  rank: ["名次法", "rank"],
  borda: ["波达计数", "Borda count"],
  interval: ["区间型", "interval"],
  "all-or-nothing": ["达标得满分", "all or nothing"],
  ladder: ["分档计分", "ladder"],
  formula: ["公式", "formula"],
  log: ["对数法", "logarithm"],
  reciprocal: ["倒数法", "reciprocal"],
  "base-to-target": ["基准值—目标值法", "base to target"],
  "base-and-slope": ["基础分加减分", "base and slope"],
  steps: ["每增减若干计若干分", "steps"],
  slices: ["分段累进", "slices"],
  counts: ["计数计分", "counts"],
  shortfall: ["缺额扣分", "shortfall"],
  "two-part": ["目标加名次", "two-part score"],
  arithmetic: ["加权算术平均", "arithmetic mean"],
  geometric: ["加权几何平均", "geometric mean"],
  harmonic: ["加权调和平均", "harmonic mean"],
  mean: ["平均值", "mean"],
  median: ["中位数", "median"],
  minimum: ["最小值", "minimum"],
  maximum: ["最大值", "maximum"],
  copeland: ["科普兰法", "Copeland's method"],
  topsis: ["逼近理想解法", "TOPSIS"],
  "group-mean": ["本组平均值", "group mean"],
  "group-median": ["本组中位数", "group median"],
  sample: ["取样本两端", "sample"],
  target: ["目标值", "target"],
  "n+1-rank": ["n＋1－名次", "n + 1 − rank"],
  percentile: ["百分位次", "percentile"],
  winsorise: ["缩尾", "winsorising"],
  clip: ["截断", "clipping"],
  equal: ["等权", "equal"],
  entropy: ["熵权法", "entropy weights"],
  critic: ["客观权重赋权法", "CRITIC weights"],
  deviation: ["离差法", "deviation weights"],
  "principal-component": ["主成分法", "principal components"],
  withhold: ["不予计分", "withhold"],
  skip: ["略去", "skip"],
  single: ["只属一组", "single"],
  "multiple-best": ["属几组时取优", "multiple-best"],
  "multiple-first": ["属几组时取第一个", "multiple-first"],
  parent: ["等于上级权重", "parent"],
  any: ["不限", "any"],
  competition: ["并列后空出位次", "competition"],
  dense: ["并列后位次连续", "dense"],
  title: ["取消评选资格", "title"],
  score: ["得分计零", "score"],
  "not-reported": ["未报送", "not-reported"],
  "not-applicable": ["不适用", "not-applicable"],
  unreadable: ["无法识别", "unreadable"],
};

const wordsOf: Readonly<Record<string, Words>> = {
  reason: reasons,
  kind: choices,
  direction: choices,
  what: choices,
  "method.wrong-type expected": {
    number: ["数字（不加引号）", "a number"],
    int: ["整数", "a whole number"],
    string: ["文字", "a text"],
    boolean: ["是或否（true 或 false）", "true or false"],
    array: ["一个列表（方括号中逐项列出）", "a list"],
    object: ["几个带名称的栏目（写在花括号中）", "an object with fields"],
    record: ["“名称：数”的对照表（写在花括号中）", "an object of names and values"],
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
  "formula.type expected": {
    number: ["这里要用数字，给的是文字", "it needs a number and has a text"],
    text: ["这里要用文字，给的是数字", "it needs a text and has a number"],
    alike: ["两边一边是数字、一边是文字，不能放在一起", "one side is a number and the other a text"],
    digits: ["位数要直接写成 0 到 20 的整数", "the count of digits must be a whole number from 0 to 20"],
  },
  "formula.forbidden construct": {
    "=": ["单个等号（判断相等请写两个等号 ==）", "a single = (equality is ==)"],
    ":": ["冒号表示的区间", "a range (:)"],
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
  "file.not-a-workbook found": {
    "binary-workbook": ["二进制工作簿（.xlsb）", "a binary workbook (.xlsb)"],
    opendocument: ["开放文档格式的文件（如 .ods）", "an OpenDocument file"],
    word: ["文字文档", "a text document"],
    presentation: ["演示文稿", "a presentation"],
    pdf: ["PDF 文件", "a PDF file"],
    html: ["网页（有的系统导出的 .xls 其实是网页）", "a web page"],
    xml: ["XML 文件", "an XML file"],
    zip: ["压缩包", "a zip archive"],
    binary: ["认不出种类的文件", "a file of no known kind"],
  },
  "file.damaged part": { zip: ["压缩目录", "its directory"], xlsx: ["工作簿的内容", "the workbook's content"] },
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
export function paramWords({ code, params }: Issue, language: Language): Issue["params"] {
  const worded = Object.entries(params).map(([name, value]) => [name, wordOf(code, name, value, language)] as const);
  const at = code === "file.not-json" && typeof params.fault === "string" ? faultPlace(params.fault, language) : "";
  return { ...Object.fromEntries(worded), ...(at === "" ? {} : { at }) };
}

function wordOf(code: string, name: string, value: IssueParameter, language: Language): IssueParameter {
  if (name === "role" && language === "zh") return own(roleWords, String(value)) ?? value;
  if (Array.isArray(value)) return listText(code, name, value.map(String), language);
  if (name === "found" && (code === "method.wrong-type" || code === "method.wrong-choice"))
    return foundText(code === "method.wrong-choice" && value === "{}" ? "" : String(value), language);
  if (name === "formula" && typeof value === "string" && value.length > longestFormula)
    return `${value.slice(0, longestFormula)}……`;
  if (typeof value === "number") return numberParam(code, name, value, language);
  if (typeof value !== "string") return value;
  const words = wordsOf[`${code} ${name}`] ?? wordsOf[name];
  const word = words && own(words, value)?.[language === "zh" ? 0 : 1];
  return word ?? (code === "formula.forbidden" && name === "construct" ? `“${value}”` : value);
}

function listText(code: string, name: string, items: readonly string[], language: Language): string {
  const shown = name === "choices" ? items.map((choice) => choiceText(choice, language)) : items;
  return shown.join(code === "formula.cycle" ? " → " : language === "zh" ? "、" : ", ");
}

/** What may be typed, with its meaning behind it: the reader has to type it as it is. */
function choiceText(choice: string, language: Language): string {
  const word = language === "zh" ? own(choices, choice)?.[0] : undefined;
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
  const isMany = code.startsWith("file.too-") && value >= 1e5 && value % 1e4 === 0;
  if (isMany && language === "zh") return `${String(value / 1e4)} 万`;
  return String(Number(value.toPrecision(12))).replace(/^-/u, "−");
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
