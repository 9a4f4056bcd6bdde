import { version } from "../../../package.json";
import type { Diagnosis } from "../../host";
import type { Words } from "../../words";
import { isOurs, type Book } from "../book/book";
import { diagnosisTexts as texts } from "./texts";

/** What helps whoever is asked for help (诊断信息). Nothing of what stands in the workbook is in it. */
export function diagnoseBook({ sheets }: Book, language: keyof Words): Diagnosis[] {
  const sum = (count: (each: Book["sheets"][number]) => number): number =>
    sheets.reduce((total, each) => total + count(each), 0);
  const counts = (all: number, part: number): string => `${all}（${part}）`;
  const isOffline = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
  const lines: [keyof typeof texts, string][] = [
    ["workbench", version],
    ["browser", navigator.userAgent],
    ["language", navigator.language],
    // Of the address only what kind it is: the rest may name a machine.
    ["address", location.protocol.replace(":", "")],
    ["offline", texts[isOffline ? "yes" : "no"][language]],
    ["sheets", counts(sheets.length, sheets.filter(isOurs).length)],
    ["cells", String(sum(({ sheet }) => sheet.rows.length))],
    [
      "formulas",
      counts(
        sum(({ sheet }) => sheet.formulas?.size ?? 0),
        sum(({ stale }) => stale?.size ?? 0),
      ),
    ],
  ];
  return lines.map(([name, value]) => ({ name: texts[name][language], value }));
}
