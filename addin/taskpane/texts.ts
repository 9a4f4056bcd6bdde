import type { Words } from "../words";
import { usePane } from "./pane";

/**
 * The texts of a part of the pane, each in both languages; `{name}` is filled in, and a part in [[ ]] is left out where a
 * value in it is missing or empty.
 */
export type TextTable = Readonly<Record<string, Words>>;

/** Says a text of a table in the user's language, with what is filled into it. */
export type Say<Table extends TextTable> = (
  key: keyof Table & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** A table's texts in one language. */
export function sayIn<Table extends TextTable>(table: Table, language: keyof Words): Say<Table> {
  return (key, values = {}) => {
    const valueOf = (name: string): string | number | undefined =>
      Object.hasOwn(values, name) ? values[name] : undefined;
    return table[key]![language].replace(/\[\[(.*?)\]\]/gsu, (_, part: string) => {
      const isWhole = Array.from(part.matchAll(/\{(\w+)\}/gu), ([, name = ""]) => valueOf(name) ?? "").every(
        (value) => value !== "",
      );
      return isWhole ? part : "";
    }).replace(/\{(\w+)\}/gu, (whole, name: string) => String(valueOf(name) ?? whole));
  };
}

/** A table's texts in the user's language. */
export function useTexts<Table extends TextTable>(table: Table): Say<Table> {
  return sayIn(table, usePane().host.language);
}
