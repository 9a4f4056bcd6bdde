import type { DataValidation } from "hucre";
import { columnAt, type CellChoices } from "../../engine/index";
import { plainReference } from "./defined-names";

/** Excel refuses a workbook whose list is longer than so many characters. */
const longestList = 255;

/** What Excel says when something else is typed where only a choice may stand. */
export const choiceAlert = { title: "不在可选之列", message: "请从下拉列表中选择。" } as const;

/**
 * Lists to choose from, as Excel's data validation (数据验证).
 *
 * A list that Excel cannot hold (longer than 255 characters, or with a comma or quotation mark in a choice) is left
 * out: the cell takes what is typed all the same.
 */
export function storedChoices(lists: readonly CellChoices[]): DataValidation[] {
  return lists.filter(isHeld).map(({ range, choices, isStrict }) => ({
    type: "list",
    values: [...choices],
    allowBlank: true,
    showErrorMessage: isStrict,
    ...(isStrict
      ? { errorStyle: "stop" as const, errorTitle: choiceAlert.title, errorMessage: choiceAlert.message }
      : {}),
    range: plainReference(range),
  }));
}

/** Whether Excel can hold a list: not longer than 255 characters, and no comma or quotation mark in a choice. */
export function isHeld({ choices }: CellChoices): boolean {
  return choices.length > 0 && choices.join(",").length <= longestList && !choices.some((each) => /[,"]/u.test(each));
}

/** The lists of a workbook whose choices stand in it one by one; those that point at other cells are passed over. */
export function readChoices(stored: readonly DataValidation[]): CellChoices[] {
  return stored.flatMap(({ type, values, range, showErrorMessage, errorStyle }): CellChoices[] => {
    const isStrict = showErrorMessage === true && (errorStyle ?? "stop") === "stop";
    if (type !== "list" || values === undefined) return [];
    return range.split(/\s+/u).flatMap((part) => {
      const [first, last = first] = part.split(":").map(placeOf);
      if (first === undefined || last === undefined) return [];
      const block = { top: first.row, left: first.column, bottom: last.row, right: last.column };
      return [{ range: block, choices: values, isStrict }];
    });
  });
}

function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
  if (letters === undefined) return undefined;
  return { row: Number(row) - 1, column: columnAt(letters) };
}
