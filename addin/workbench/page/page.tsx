import { useMemo, useState } from "preact/hooks";
import { issueText } from "../../../engine/index";
import type { ShownDocument } from "../../host";
import { App } from "../../taskpane/app";
import { BusyLines, useWork } from "../../taskpane/frame/busy";
import { NoticeLine } from "../../taskpane/frame/notice-line";
import { PaneContext, type Notice, type Pane } from "../../taskpane/pane";
import { isViewName } from "../../taskpane/views";
import type { RequestQueue } from "../../taskpane/requests";
import { sayIn } from "../../taskpane/texts";
import type { BookStore } from "../book/store";
import { Grid } from "../grid/grid";
import { bookHost } from "../host/book-host";
import { DropOverlay, type Dropped } from "./drop-overlay";
import { sortFile } from "./sort-file";
import { pageTexts } from "./texts";

interface PageProps {
  readonly store: BookStore;
  readonly requests: RequestQueue;
}

/** The workbench: the workbook on the left, the pane on the right (工作台). */
export function Page({ store, requests }: PageProps) {
  const language = "zh";
  const [, setDocument] = useState<ShownDocument>();
  const host = useMemo(() => bookHost(store, { language, showDocument: setDocument }), [store, language]);
  const say = sayIn(pageTexts, language);
  const [notice, setNotice] = useState<Notice>();
  const [busies, work] = useWork(host, setNotice);
  const pane = useMemo<Pane>(
    () => ({
      host,
      notify: setNotice,
      work,
      confirm: () => Promise.resolve(true),
      goTo: (view) => requests.ask("pane", { type: "open", view }),
      ask: (to, request) => {
        if (isViewName(to)) requests.ask("pane", { type: "open", view: to });
        requests.ask(to, request);
      },
    }),
    [host, requests, work],
  );
  const take = async ({ files }: Dropped): Promise<void> => {
    for (const file of files) {
      const sorted = await sortFile(file);
      if (sorted.kind === "refused")
        setNotice({
          kind: "error",
          text: say("problem", { name: file.name, what: issueText(sorted.issue, language) }),
        });
      else if (sorted.kind === "plan") pane.ask("plan", { type: "open", file });
      else if (sorted.kind === "workbook") {
        const opened = await work(say("opening", { name: file.name }), async () => {
          const { openBook } = await import("./open-book");
          return openBook(sorted.bytes, file.name, store);
        });
        if (opened?.book) store.open(opened.book);
        const problem = opened?.issues.find(({ severity }) => severity === "error");
        if (problem)
          setNotice({ kind: "error", text: say("problem", { name: file.name, what: issueText(problem, language) }) });
      }
    }
  };
  return (
    <PaneContext.Provider value={pane}>
      <div class="workbench">
        <section class="workbench-book" aria-label={say("workbook")}>
          <label>
            {say("open")}
            <input
              type="file"
              multiple
              onChange={(event) => void take({ files: [...(event.currentTarget.files ?? [])], folders: [] })}
            />
          </label>
          <NoticeLine notice={notice} onDismiss={() => setNotice(undefined)} />
          <BusyLines busies={busies} />
          <Grid store={store} />
        </section>
        <aside id="pane" class="workbench-pane" aria-label={say("product")}>
          <App host={host} requests={requests} />
        </aside>
        <DropOverlay text={say("dropNow")} onDrop={(dropped) => void take(dropped)} />
      </div>
    </PaneContext.Provider>
  );
}
