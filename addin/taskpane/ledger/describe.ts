import { cellAddress, type KeptRun } from "../../../engine/index";
import type { Words } from "../../words";
import { sayIn } from "../texts";
import type { LetterFault } from "./destination";
import type { Source, YearMonth } from "./input";
import type { Kept } from "./kept";
import { runTexts } from "./run-texts";
import { ledgerTexts } from "./texts";

/** A period in words (报告期). */
export function periodText(language: keyof Words, { year, month }: YearMonth): string {
  return language === "zh" ? `${year}年1—${month}月` : `${year}, months 1–${month}`;
}

/** Names in a row (列举). */
export function listText(language: keyof Words, names: readonly string[]): string {
  return names.join(language === "zh" ? "、" : ", ");
}

/** Where a ledger stands, in words (台账来源). */
export function sourceText(language: keyof Words, source: Source): string {
  if (source.type === "sheets")
    return listText(
      language,
      source.sheets.map((name) => `“${name}”`),
    );
  if (source.type === "sheet") return `“${source.sheet}”`;
  const { top, left, bottom, right } = source.range;
  const range = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
  return sayIn(ledgerTexts, language)("selected", { sheet: source.sheet, range });
}

/** What was done last time, in a line (上次测算). */
export function lastText(language: keyof Words, { source, runs, destination, asOf }: Kept): string {
  const say = sayIn(ledgerTexts, language);
  const period = asOf ? periodText(language, asOf) : runPeriodText(language, runs[0]);
  const parts = [
    sourceText(language, source),
    period,
    destination.type === "sheets" ? say("toSheets") : say("toColumns"),
  ];
  return parts.filter((part) => part !== "").join(language === "zh" ? "，" : "; ");
}

/** What a column that is written holds, in words (写入栏目). */
export const ownColumnTexts = {
  rate: "ownRate",
  pace: "ownPace",
  gap: "ownGap",
  light: "ownLight",
  met: "ownMet",
  working: "ownWorking",
} as const satisfies Readonly<Record<string, keyof typeof runTexts>>;

function runPeriodText(language: keyof Words, run: KeptRun | undefined): string {
  if (run?.year === undefined || run.months === undefined) return "";
  return periodText(language, { year: run.year, month: run.months });
}

/** What is wrong with the columns that were named, in a sentence (列标有误). */
export function faultText(language: keyof Words, fault: LetterFault): string {
  const say = sayIn(runTexts, language);
  switch (fault.type) {
    case "none":
      return say("faultNone");
    case "no-column":
      return say("faultColumn", { letters: fault.letters });
    case "twice":
      return say("faultTwice", { letters: fault.letters });
    case "in-ledger":
      return say("faultInLedger", { letters: fault.letters, header: fault.header });
    case "several-sheets":
      return say("faultSeveral");
  }
}
