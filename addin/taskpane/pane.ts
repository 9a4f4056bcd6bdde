import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Host, Watch } from "../host";
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
  notify(notice: Notice | undefined): void;
  /**
   * Does long work: shows what is being done, how far it is, and a button that calls it off. Failures become notices.
   *
   * @returns what the work gave; `undefined` when it failed or was called off
   */
  work<Result>(title: string, job: (watch: Required<Watch>) => Promise<Result>): Promise<Result | undefined>;
  /** Asks before something that matters. */
  confirm(question: string, yes: string): Promise<boolean>;
  goTo(view: ViewName): void;
}

/** Where views find the pane around them. */
export const PaneContext = createContext<Pane | undefined>(undefined);

/** The pane around a view. @throws Error outside of the pane */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("there is no pane around this view");
  return pane;
}
