import { cellAddress } from "../../../engine/index";
import { usePane } from "../pane";
import { paneTexts } from "../pane-texts";
import { functionsIn } from "../cell/references";
import { useRequests } from "../requests";
import { useTexts } from "../texts";
import { useUndo } from "./foot";

/** Columns of a sheet, by which keys of cells count. */
const columns = 16_384;

/** Addresses that are named; the others are counted. */
const named = 12;

/** Does what the ribbon asks of the pane itself. */
export function Asked() {
  const say = useTexts(paneTexts);
  const { host, goTo, work, notify } = usePane();
  const undo = useUndo();
  /** Names the formulas of ours, and how their cells become values: the host does not put values over cells of the user's. */
  const findFunctions = async (): Promise<void> => {
    const found = await work(say("findingFunctions"), async (watch) => {
      const places: string[] = [];
      for (const { name } of await host.sheets())
        for (const [key, formula] of (await host.readSheet(name, watch)).formulas ?? [])
          if (functionsIn(formula).length > 0)
            places.push(`${name} ${cellAddress(Math.floor(key / columns), key % columns)}`);
      return places;
    });
    if (!found) return;
    if (found.length === 0) return notify({ kind: "done", text: say("noFunctions") });
    const places = found.slice(0, named).join("、");
    notify({
      kind: "warning",
      text: say(found.length > named ? "manyFunctions" : "functions", { count: found.length, places }),
    });
  };
  useRequests("pane", (request) => {
    if (request.type === "open") goTo(request.view);
    else if (request.type === "undo") void undo();
    else void findFunctions();
  });
  return null;
}
