import { useMemo, useState } from "preact/hooks";
import type { ShownDocument } from "../../host";
import { App } from "../../taskpane/app";
import type { RequestQueue } from "../../taskpane/requests";
import type { BookStore } from "../book/store";
import { Grid } from "../grid/grid";
import { bookHost } from "../host/book-host";

interface PageProps {
  readonly store: BookStore;
  readonly requests: RequestQueue;
}

/** The workbench: the workbook on the left, the pane on the right (工作台). */
export function Page({ store, requests }: PageProps) {
  const [, setDocument] = useState<ShownDocument>();
  const host = useMemo(() => bookHost(store, { language: "zh", showDocument: setDocument }), [store]);
  return (
    <div class="workbench">
      <section class="workbench-book" aria-label="工作簿">
        <Grid store={store} />
      </section>
      <aside id="pane" class="workbench-pane" aria-label="县评">
        <App host={host} requests={requests} />
      </aside>
    </div>
  );
}
