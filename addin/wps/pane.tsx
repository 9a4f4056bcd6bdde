import { render } from "preact";
import { commands } from "../commands/commands";
import { App } from "../taskpane/app";
import "../taskpane/pane.css";
import { RequestQueue } from "../taskpane/requests";
import { openInPageThread } from "../taskpane/work/in-page-thread";
import { openThreadsBy } from "../taskpane/work/thread";
import type { WpsApplication } from "./host/model";
import { wpsHost } from "./host/wps-host";
import { takeClicks } from "./shell/storage";
import "./wps.css";

/** How often the pane looks for clicks on the ribbon, in milliseconds: nothing tells one page of what another stored. */
const every = 250;

// From an unpacked folder on the disk Chromium begins no threads.
if (location.protocol === "file:") openThreadsBy(openInPageThread);

const { Application: application } = globalThis as { Application?: WpsApplication };
const root = document.getElementById("pane");
if (root && application) start(root, application);
else document.documentElement.dataset.outside = "";

function start(root: HTMLElement, application: WpsApplication): void {
  const book = application.ActiveWorkbook;
  if (book === null) return void (document.documentElement.dataset.outside = "");
  const requests = new RequestQueue();
  const takeAll = (): void => {
    for (const command of takeClicks(application, book.FullName))
      for (const { to, request } of commands[command]) requests.ask(to, request);
  };
  takeAll();
  setInterval(takeAll, every);
  render(<App host={wpsHost(application)} requests={requests} />, root);
}
