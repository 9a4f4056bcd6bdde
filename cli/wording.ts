/** What the parser of the command line says of a wrong call, and how it is said in Chinese. */
const wordings: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^error: unknown option '(.+?)'/u, "没有 $1 这个选项。"],
  [/^error: unknown command '(.+?)'/u, "没有 $1 这个命令。"],
  [/^error: missing required argument '(.+?)'/u, "还要写出 $1。"],
  [/^error: required option '(.+?)' not specified/u, "还要给出 $1。"],
  [/^error: option '(.+?)' argument missing/u, "$1 后面还缺内容。"],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. /su, "$1 不能写成“$2”："],
  [/^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. /su, "$2 不能写成“$1”："],
  [/^error: too many arguments.*/su, "多写了参数。"],
  [/Allowed choices are (.+?)\.$/mu, "只能是 $1 之一。"],
  [/\n\(Did you mean (?:one of )?(.+?)\?\)/su, "是不是 $1？"],
];

/** The heads of a help text in Chinese. */
const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** A sentence on a wrong call in Chinese (调用错误); what is not known stays as it is. */
export function callText(text: string): string {
  return wordings.reduce((said, [english, chinese]) => said.replace(english, chinese), text);
}

/** The head of a part of a help text in Chinese (帮助标题). */
export function helpTitle(title: string): string {
  return titles[title] ?? title;
}
