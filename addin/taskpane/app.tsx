import { useMemo, useState } from "preact/hooks";
import type { Host } from "../host";
import { Asked } from "./frame/asked";
import { BusyLines, useWork } from "./frame/busy";
import { useDarkness } from "./frame/darkness";
import { Foot } from "./frame/foot";
import { Main } from "./frame/main-part";
import { NoticeLine } from "./frame/notice-line";
import { Tabs } from "./frame/tabs";
import { useUncaught } from "./frame/uncaught";
import { PaneContext, type Notice, type Pane } from "./pane";
import { Confirm } from "./parts/confirm";
import { RequestContext, type RequestQueue } from "./requests";
import { isViewName, type ViewName } from "./views";

/** Under which key the workbook keeps the view that was open last. */
const viewKey = "pane.view";

interface Question {
  readonly text: string;
  readonly yes: string;
  readonly answer: (isYes: boolean) => void;
}

/** The task pane: tabs, one view, what is being done, and what there is to say about it. */
export function App({ host, requests }: { readonly host: Host; readonly requests: RequestQueue }) {
  const [name, setName] = useState<ViewName>(() => {
    const last = host.settings.get(viewKey);
    return isViewName(last) ? last : "ledger";
  });
  const [notice, setNotice] = useState<Notice>();
  const [question, setQuestion] = useState<Question>();
  const [busies, work] = useWork(host, setNotice);
  const pane = useMemo<Pane>(() => {
    const goTo = (view: ViewName): void => {
      setName(view);
      // Which view was open is no reason to trouble the user when the workbook cannot keep it.
      host.settings.set(viewKey, view).catch(() => undefined);
    };
    return {
      host,
      notify: setNotice,
      work,
      goTo,
      confirm: (text, yes) =>
        new Promise((resolve) =>
          setQuestion((open) => {
            open?.answer(false);
            return {
              text,
              yes,
              answer: (isYes) => {
                setQuestion((now) => (now?.text === text ? undefined : now));
                resolve(isYes);
              },
            };
          }),
        ),
      ask: (to, request) => {
        if (isViewName(to)) goTo(to);
        requests.ask(to, request);
      },
    };
  }, [host, requests, work]);
  useDarkness(host);
  useUncaught(host.language, setNotice);
  return (
    <PaneContext.Provider value={pane}>
      <RequestContext.Provider value={requests}>
        <Asked />
        <div class="frame-top">
          <Tabs language={host.language} current={name} onChoose={pane.goTo} />
          <NoticeLine notice={notice} onDismiss={() => setNotice(undefined)} />
          <BusyLines busies={busies} />
        </div>
        {question && <Confirm question={question.text} yes={question.yes} onAnswer={question.answer} />}
        <Main name={name} />
        <Foot busyCount={busies.length} />
      </RequestContext.Provider>
    </PaneContext.Provider>
  );
}
