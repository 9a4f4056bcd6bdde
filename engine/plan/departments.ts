import type { PlanDepartment } from "./target";

/** A bracket that names departments, and whom it names (责任分工). */
export interface Responsibility {
  readonly start: number;
  readonly end: number;
  readonly departments: readonly PlanDepartment[];
}

const bracket = /\((?:[^()]|\([^()]*\))*\)|【[^【】]*】|\[[^[\]]*\]/gu;
/** Departments on a line of their own, without brackets. */
const ownLine = /(?<=^|。)[ ]*(?:责任|牵头|配合|主办|协办|参与|落实)(?:责任)?(?:单位|部门):[^\n。]+。?[ ]*$/gmu;
/** Persons and dates, which are no departments. */
const others = /^(?:完成时[限间]|时[限间]|牵头领导|责任领导|分管领导|包保领导|县级领导|责任人|联系人|牵头人)/u;
const isAboutDepartments =
  /责任单位|牵头单位|责任部门|牵头部门|配合单位|(?:牵头|配合|负责|参与|落实)\s*[)】\]]$|(?:牵头|负责)[,;,;]/u;
const roleHeads: readonly [words: RegExp, role: PlanDepartment["role"]][] = [
  [/^(?:牵头(?:责任)?单位|牵头部门|主办单位)[::]/u, "lead"],
  [/^(?:配合(?:责任)?单位|配合部门|协办单位|参与单位)[::]/u, "support"],
  [/^(?:责任(?:单位|部门)|落实单位)[::]/u, "responsible"],
];
const roleTails: readonly [words: RegExp, role: PlanDepartment["role"]][] = [
  [/(?:牵头(?:负责|落实)?)$/u, "lead"],
  [/(?:(?:按职责分工)?(?:配合|参与|协助)(?:落实)?)$/u, "support"],
  [/(?:(?:按职责)?(?:分工)?(?:共同)?负责(?:落实)?|落实)$/u, "responsible"],
];

/**
 * Finds the brackets of a clause that say who is in charge (责任单位).
 *
 * @param body - the folded text of a clause
 * @returns in order, with positions in `body`; 等部门 is left out of names
 * @example responsibilitiesIn("抓好落实。(责任单位:区工信局、区发改局)")[0]!.departments.length // => 2
 */
export function responsibilitiesIn(body: string): Responsibility[] {
  const found = [...body.matchAll(bracket)].flatMap((each): Responsibility[] => {
    if (!isAboutDepartments.test(each[0])) return [];
    return responsibility(each, each[0].slice(1, -1));
  });
  const lines = [...body.matchAll(ownLine)]
    .filter(({ index }) => !found.some(({ start, end }) => index >= start && index < end))
    .flatMap((each) => responsibility(each, each[0].trim().replace(/。$/u, "")));
  return joined(
    [...found, ...lines].sort((a, b) => a.start - b.start),
    body,
  );
}

function responsibility({ index, 0: all }: RegExpMatchArray & { index: number }, content: string): Responsibility[] {
  const departments = departmentsIn(content);
  return departments.length === 0 ? [] : [{ start: index, end: index + all.length, departments }];
}

/** (牵头单位:…)(配合单位:…): brackets that follow each other at once are one. */
function joined(found: readonly Responsibility[], body: string): Responsibility[] {
  const result: Responsibility[] = [];
  for (const each of found) {
    const last = result.at(-1);
    if (last && /^[\s。;]*$/u.test(body.slice(last.end, each.start)))
      result[result.length - 1] = {
        start: last.start,
        end: each.end,
        departments: [...last.departments, ...each.departments],
      };
    else result.push(each);
  }
  return result;
}

function departmentsIn(content: string): PlanDepartment[] {
  return splitOutside(content, /[,;]/u).flatMap((part) => {
    let text = part.trim();
    if (others.test(text)) return [];
    let role: PlanDepartment["role"] | undefined;
    for (const [words, own] of roleHeads)
      if (words.test(text)) {
        role = own;
        text = text.replace(words, "");
      }
    for (const [words, own] of roleTails)
      if (words.test(text)) {
        role ??= own;
        text = text.replace(words, "");
        break;
      }
    const names = splitOutside(text, /、/u).map((name) => name.trim().replace(/等(?:部门|单位|有关部门)?$/u, ""));
    return names.filter((name) => name !== "").map((name) => ({ name, role: role ?? "responsible" }));
  });
}

/** Parts of a text between separators that stand outside brackets and quotation marks. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if (/[(“《]/u.test(character)) depth += 1;
    if (/[)”》]/u.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
