import type { Pane } from "../pane";
import type { Say } from "../texts";
import { type evaluationTexts } from "./texts";
import { aside } from "./threads";

/** Lays out the sheets that a method is written in (铺办法模板), unless sheets of their names are there. */
export async function templateLaid(pane: Pane, say: Say<typeof evaluationTexts>, isExample: boolean): Promise<void> {
  const { host } = pane;
  const laid = await pane.work(say("laying"), async (watch) => {
    const sheets = await aside((work) => work.run("methodTemplate", { isExample }, watch));
    const heads = await host.sheets();
    const taken = sheets.filter(({ name }) => heads.some((head) => head.name === name && !head.isOurs));
    if (taken.length > 0) return { taken: taken.map(({ name }) => name), count: 0 };
    const written = await host.write({ title: say("templateTitle"), job: "method-template", sheets }, watch);
    // Under another name a sheet is not found again, so that nothing of the template would be of use.
    const renamed = sheets.filter(({ name }, i) => written.sheets[i] !== name).map(({ name }) => name);
    if (renamed.length > 0) await host.undo();
    else await host.select({ sheet: written.sheets[0]! });
    return { taken: renamed, count: sheets.length };
  });
  if (!laid) return;
  if (laid.taken.length > 0)
    return pane.notify({ kind: "warning", text: say("namesTaken", { names: laid.taken.join("、") }) });
  pane.notify({ kind: "done", text: say("laid", { count: laid.count }) });
}
