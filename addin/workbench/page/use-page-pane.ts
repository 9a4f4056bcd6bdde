import { useMemo, useRef, useState } from "preact/hooks";
import type { Host } from "../../host";
import { useWork, type Busy } from "../../taskpane/frame/busy";
import type { Notice, Pane } from "../../taskpane/pane";
import { RequestQueue } from "../../taskpane/requests";
import { isViewName } from "../../taskpane/views";

/** The pane as the page around it uses it: what goes on in the page's own lines, and a way to ask the views. */
export interface PagePane {
  readonly pane: Pane;
  readonly notice: Notice | undefined;
  readonly busies: readonly Busy[];
  /** The pane of one workbook: another workbook gets another, that knows nothing of the one before. */
  readonly session: PaneSession;
  readonly renew: () => void;
}

/** One pane, and what it is asked. */
export interface PaneSession {
  readonly id: number;
  readonly requests: RequestQueue;
}

/**
 * The page's own notice, progress and requests, in the form in which the shared parts look for them (页面与窗格之间).
 *
 * @param onAsked - called whenever the pane is asked for something, so that it comes to the front
 */
export function usePagePane(host: Host, onAsked: () => void): PagePane {
  const [notice, notify] = useState<Notice>();
  const [busies, work] = useWork(host, notify);
  const [session, setSession] = useState<PaneSession>(() => ({ id: 0, requests: new RequestQueue() }));
  // What is asked right after a renewal is for the new pane, which is not drawn yet.
  const newest = useRef(session);
  const asked = useRef(onAsked);
  asked.current = onAsked;
  const pane = useMemo<Pane>(() => {
    const goTo: Pane["goTo"] = (view) => {
      asked.current();
      newest.current.requests.ask("pane", { type: "open", view });
    };
    return {
      host,
      notify,
      work,
      confirm: (question) => Promise.reject(new Error(`the page asks in its own dialog: ${question}`)),
      goTo,
      ask: (to, request) => {
        if (isViewName(to)) goTo(to);
        newest.current.requests.ask(to, request);
      },
    };
  }, [host, work]);
  const renew = (): void => {
    newest.current = { id: newest.current.id + 1, requests: new RequestQueue() };
    setSession(newest.current);
  };
  return { pane, notice, busies, session, renew };
}
