import { createContext } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import type { Place } from "../../engine/index";
import type { ViewName } from "./views";

/**
 * What the ribbon and other views ask of each view, and of the pane around them (请求).
 *
 * Whoever needs a new request adds it here, to the view that is to do it.
 */
export interface Requests {
  readonly ledger:
    /** Works the ledger out again as it was set up last. */
    | { readonly type: "recompute" }
    /** Reads the ledger of a sheet and works it out at once, such as an example, or one that was made from a plan. */
    | { readonly type: "work-out"; readonly sheet: string }
    /** Shows the row that a cell of a ledger or of its results belongs to, with its working. */
    | { readonly type: "explain"; readonly place: Place };
  readonly evaluation:
    | { readonly type: "lay-template" }
    /** Reads a method out of a file that the user dropped. */
    | { readonly type: "method"; readonly file: File }
    /** Reads the method of the workbook and evaluates at once. */
    | { readonly type: "run" }
    /** Shows the profile of the county whose row is selected. */
    | { readonly type: "profile" }
    /** Shows the working of the score, rank or other number in a cell of the results. */
    | { readonly type: "explain"; readonly place: Place };
  readonly plan:
    /** Shows the sentence of the plan that a row of its ledger comes from. */
    | { readonly type: "explain"; readonly place: Place }
    /** Reads a document that the user dropped. */
    | { readonly type: "open"; readonly file: File };
  /** Says of the selected cell what it is and where it comes from. */
  readonly cell: { readonly type: "look" };
  readonly help: never;
  readonly pane:
    | { readonly type: "open"; readonly view: ViewName }
    | { readonly type: "undo" }
    /** Turns the formulas of ours into values, before the workbook goes to somebody without the add-in. */
    | { readonly type: "freeze" };
}

/** Who can be asked. */
export type Addressee = keyof Requests;

/**
 * Requests on their way (请求队列). A view may not be there yet when it is asked: its code is loaded when it is opened first. So a
 * request waits until the one who is asked takes it, and is taken once.
 */
export class RequestQueue {
  readonly #waiting = new Map<Addressee, unknown[]>();
  readonly #listeners = new Map<Addressee, (request: never) => void>();

  /** Asks something of a view or of the pane. Asking does not show the view; `Pane.ask` does that too. */
  ask<To extends Addressee>(to: To, request: Requests[To]): void {
    const listener = this.#listeners.get(to) as ((request: Requests[To]) => void) | undefined;
    if (listener) return listener(request);
    this.#waiting.set(to, [...(this.#waiting.get(to) ?? []), request]);
  }

  /** Hands over what waits, and from now on what comes. @returns how to stop; what comes afterwards waits again */
  listen<To extends Addressee>(to: To, listener: (request: Requests[To]) => void): () => void {
    this.#listeners.set(to, listener);
    const waiting = (this.#waiting.get(to) ?? []) as Requests[To][];
    this.#waiting.delete(to);
    for (const request of waiting) listener(request);
    return () => {
      if (this.#listeners.get(to) === listener) this.#listeners.delete(to);
    };
  }
}

/** Where the pane and its views find the requests. */
export const RequestContext = createContext<RequestQueue | undefined>(undefined);

/**
 * Does what a view is asked for, each request once, also those from before the view was there:
 *
 * `useRequests("ledger", (request) => { if (request.type === "recompute") void runAgain(); });`
 *
 * The newest handler is called, so it sees the state of the last drawing. A view that cannot do it yet tells what it needs by
 * `notify`.
 */
export function useRequests<To extends Addressee>(to: To, handle: (request: Requests[To]) => void): void {
  const queue = useContext(RequestContext);
  const newest = useRef(handle);
  newest.current = handle;
  useEffect(() => queue?.listen(to, (request) => newest.current(request)), [queue, to]);
}
