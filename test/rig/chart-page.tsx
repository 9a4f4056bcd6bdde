import { render } from "preact";
import type { Chart as ChartData } from "../../engine/index";
import type { Host } from "../../addin/host";
import { Chart } from "../../addin/taskpane/charts/chart";
import { PaneContext, type Notice, type Pane } from "../../addin/taskpane/pane";
import "../../addin/taskpane/pane.css";

/** What a test sees of a page that shows charts and nothing else. */
export interface ChartRig {
  show(charts: readonly ChartData[], theme: "light" | "dark"): void;
  readonly picked: string[];
  readonly notices: (Notice | undefined)[];
  /** What the content security policy refused. */
  readonly violations: string[];
}

declare global {
  interface Window {
    charts: ChartRig;
  }
}

const picked: string[] = [];
const notices: (Notice | undefined)[] = [];
const violations: string[] = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective} refused ${blockedURI}`),
);
const pane: Pane = {
  host: { language: "zh" } as Host,
  notify: (notice) => void notices.push(notice),
  work: () => Promise.resolve(undefined),
  confirm: () => Promise.resolve(false),
  goTo: () => undefined,
  ask: () => undefined,
};

window.charts = {
  picked,
  notices,
  violations,
  show(charts, theme) {
    document.documentElement.dataset.theme = theme;
    render(
      <PaneContext.Provider value={pane}>
        <main>
          <h1>图</h1>
          <h2>图表</h2>
          {charts.map((chart, i) => (
            <Chart key={i} chart={chart} onPick={(key) => picked.push(key)} />
          ))}
        </main>
      </PaneContext.Provider>,
      document.body,
    );
  },
};
