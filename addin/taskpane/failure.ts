import { HostFailure, type FailureCode } from "../host";
import type { Words } from "../words";
import type { Notice } from "./pane";
import { paneTexts } from "./pane-texts";
import { sayIn } from "./texts";
import { WorkFailure } from "./work/work";

const textOf: Readonly<Record<FailureCode, keyof typeof paneTexts>> = {
  "cell-edit": "cellEdit",
  protected: "protected",
  "sheet-gone": "sheetGone",
  "too-large": "tooLarge",
  "old-host": "oldHost",
  "no-excel": "noExcel",
  occupied: "occupied",
  cancelled: "cancelled",
  selection: "selection",
  "left-behind": "leftBehind",
  unknown: "unknown",
};

/** What the user is told when something failed. */
export function failureText(error: unknown, language: keyof Words): Notice {
  const say = sayIn(paneTexts, language);
  if (error instanceof DOMException && error.name === "AbortError") return { kind: "warning", text: say("cancelled") };
  if (error instanceof WorkFailure)
    return {
      kind: "error",
      text: say(error.code === "job" ? "jobFault" : "threadFault", { detail: error.detail.replace(/[\s.。]+$/u, "") }),
    };
  if (!(error instanceof HostFailure)) return { kind: "error", text: say("unknown", { detail: wordsOf(error) }) };
  const kind = error.code === "cancelled" ? "warning" : "error";
  return { kind, text: say(textOf[error.code], { detail: error.detail.replace(/[\s.。]+$/u, "") }) };
}

/** What the user is told of an error that nobody expected: what the workbook is like then is not known. */
export function uncaughtText(error: unknown, language: keyof Words): Notice {
  if (
    error instanceof HostFailure ||
    error instanceof WorkFailure ||
    (error instanceof DOMException && error.name === "AbortError")
  )
    return failureText(error, language);
  return { kind: "error", text: sayIn(paneTexts, language)("uncaught", { detail: wordsOf(error) }) };
}

/** What an error says, without the stop that the sentence around it has. */
function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/[\s.。]+$/u, "");
}
