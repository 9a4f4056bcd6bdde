import type { Issue, IssueParameter } from "../terms/issue";
import { cellAddress, columnLetters, type Place } from "../terms/place";
import { auditMessages } from "./messages/audit";
import { coinMessages } from "./messages/coin";
import { compositeMessages } from "./messages/composite";
import { fileMessages } from "./messages/files";
import { ledgerMessages } from "./messages/ledger";
import type { Language, Messages } from "./messages/messages";
import { registerMessages } from "./messages/register";
import { paramWords } from "./param-words";
import { pathText } from "./path-text";

/** Every sentence that an issue can become, by its code. */
export const issueMessages: Messages = {
  ...ledgerMessages,
  ...fileMessages,
  ...compositeMessages,
  ...auditMessages,
  ...coinMessages,
  ...registerMessages,
};

/**
 * The sentence of an issue, with the place in front (问题说明).
 *
 * @param issue - what was found
 * @param language - Chinese unless told otherwise
 * @returns such as 台账 H89：指标…；an issue whose code has no sentence is rendered as its code, which a test rules out
 */
export function issueText(issue: Issue, language: Language = "zh"): string {
  const place = placeText(issue.where, language);
  const sentence = fill(issueMessages[issue.code]?.[language] ?? issue.code, paramWords(issue, language));
  return place === "" ? sentence : `${place}${language === "zh" ? "：" : ": "}${sentence}`;
}

/**
 * Where something stands, for people: file, sheet and cell; in a method the field.
 *
 * @returns such as 台账 H89, or 指标体系第3项“权重”; "" where nothing is known
 */
export function placeText({ file, sheet, row, column, path }: Place, language: Language = "zh"): string {
  const cell =
    row !== undefined
      ? column === undefined
        ? language === "zh"
          ? `第${row + 1}行`
          : `row ${row + 1}`
        : cellAddress(row, column)
      : column === undefined
        ? undefined
        : language === "zh"
          ? `${columnLetters(column)}列`
          : `column ${columnLetters(column)}`;
  const field = path !== undefined && path !== "" && language === "zh" ? pathText(path) : path;
  // A table in text has one sheet, which we named after the file.
  const named = sheet !== undefined && file?.replace(/\.[^.]*$/u, "") === sheet ? undefined : sheet;
  return [file, named, cell, field].filter((part) => part !== undefined && part !== "").join(" ");
}

/**
 * Puts values in place of `{name}`; what a cell said goes in as text and is never looked at again.
 *
 * @param template - a part in [[ ]] is left out where one of its values is missing or empty
 */
export function fill(template: string, values: Readonly<Record<string, IssueParameter>>): string {
  const kept = template.replace(/\[\[(.*?)\]\]/gu, (_, part: string) => {
    const names = Array.from(part.matchAll(/\{(\w+)\}/gu), ([, name]) => name ?? "");
    return names.every((name) => values[name] !== undefined && values[name] !== "") ? part : "";
  });
  return kept.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join("、") : String(value);
  });
}
