import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Host, Watch } from "../host";
import type { Addressee, Requests } from "./requests";
import type { ViewName } from "./views";

/** What the pane tells the user in a line of its own; read out by a screen reader. */
export interface Notice {
  readonly kind: "done" | "warning" | "error";
  readonly text: string;
}

/** What a view needs of the pane around it. */
export interface Pane {
  readonly host: Host;
  /** Shows a notice in place of the last one; none clears it. */
  readonly notify: (notice: Notice | undefined) => void;
  /**
   * Does long work: shows what is being done, how far it is, and a button that calls it off. Failures become notices.
   *
   * A second call under the title of work that is under way does nothing, so that two clicks on a button are one.
   *
   * @returns what the work gave; `undefined` when it failed or was called off
   */
  readonly work: <Result>(
    title: string,
    job: (watch: Required<Watch>) => Promise<Result>,
  ) => Promise<Result | undefined>;
  /** Asks before something that matters. */
  readonly confirm: (question: string, yes: string) => Promise<boolean>;
  readonly goTo: (view: ViewName) => void;
  /** Asks another view to do something, and shows it; how a view hears of it: `useRequests`. */
  readonly ask: <To extends Addressee>(to: To, request: Requests[To]) => void;
}

/** Where views find the pane around them. */
export const PaneContext = createContext<Pane | undefined>(undefined);

/** The pane around a view. @throws Error outside of the pane */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("there is no pane around this view");
  return pane;
}
