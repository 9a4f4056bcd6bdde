import { cellAddress } from "../../../engine/index";
import type { CellPlace, Freezing, Host } from "../../host";
import { functionsIn } from "../cell/references";
import { usePane } from "../pane";
import { paneTexts } from "../pane-texts";
import { sayIn, useTexts } from "../texts";

/** Places and sheets that are named; the others are counted. */
const named = 8;

/** Turns the formulas of ours into values once the user has agreed, and says what became of them (函数转为数值). */
export function useFreeze(): () => Promise<void> {
  const say = useTexts(paneTexts);
  const { host, work, notify, confirm } = usePane();
  return async () => {
    const found = await work(say("findingFunctions"), (watch) => host.freezable(isOurs, watch));
    if (!found) return;
    if (found.formulas.length === 0)
      return notify(
        found.failing.length === 0
          ? { kind: "done", text: say("noFunctions") }
          : { kind: "warning", text: failingText(found, host.language) },
      );
    const question = say("freezeQuestion", { count: found.formulas.length, sheets: sheetsText(found, host.language) });
    const failing = found.failing.length === 0 ? "" : failingText(found, host.language);
    if (
      !(await confirm(
        [question, failing].filter((text) => text !== "").join(host.language === "zh" ? "" : " "),
        say("freezeYes"),
      ))
    )
      return;
    const frozen = await work(say("freezing"), (watch) => host.freeze(say("frozenTitle"), isOurs, watch));
    if (!frozen) return;
    const done = say("frozen", { count: frozen.formulas.length });
    notify(
      frozen.failing.length === 0
        ? { kind: "done", text: done }
        : { kind: "warning", text: `${done}${host.language === "zh" ? "" : " "}${failingText(frozen, host.language)}` },
    );
  };
}

function isOurs(formula: string): boolean {
  return functionsIn(formula).length > 0;
}

/** How many formulas stand on which sheets. */
export function sheetsText({ formulas }: Freezing, language: Host["language"]): string {
  const say = sayIn(paneTexts, language);
  const counts = new Map<string, number>();
  for (const { sheet } of formulas) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return listed(
    [...counts].map(([sheet, count]) => say("onSheet", { sheet, count })),
    language,
  );
}

/** Which formulas stay, and what to do about them. */
function failingText({ failing }: Freezing, language: Host["language"]): string {
  const places = failing.map((each) => `${addressText(each)}\u00a0${each.error}`);
  return sayIn(paneTexts, language)("failingStay", { count: failing.length, places: listed(places, language) });
}

function addressText({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

function listed(all: readonly string[], language: Host["language"]): string {
  const list = all.slice(0, named).join(language === "zh" ? "、" : ", ");
  return all.length <= named ? list : sayIn(paneTexts, language)("andMore", { list, count: all.length - named });
}
