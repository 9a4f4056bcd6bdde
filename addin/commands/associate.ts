import type { RequestQueue } from "../taskpane/requests";
import { commands } from "./commands";

/** What Excel hands over when a button is clicked; it waits until it is told that the work is done. */
interface ClickEvent {
  completed(): void;
}

/**
 * Ties the buttons of the ribbon to what they ask of the pane (功能区命令). The pane is shown, since there stands what came of
 * it, or what is needed first.
 *
 * The pane may not be drawn yet, or never be: a request waits, and Excel is always told that the click is done.
 */
export function associateCommands(requests: Pick<RequestQueue, "ask">): void {
  for (const [id, asked] of Object.entries(commands))
    Office.actions.associate(id, (event: ClickEvent) => {
      for (const { to, request } of asked) requests.ask(to, request);
      void showPane().finally(() => event.completed());
    });
}

/** Shows the pane; where Excel cannot, what was asked is done all the same. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // An Excel without a shared runtime opens the pane by itself.
  }
}
