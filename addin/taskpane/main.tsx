import { render } from "preact";
import { associateCommands } from "../commands/associate";
import { openExcel } from "../excel/open";
import type { Host } from "../host";
import { App } from "./app";
import { StartFailure } from "./frame/start-failure";
import "./pane.css";
import { RequestQueue } from "./requests";

const requests = new RequestQueue();

// Without office.js there is no pane; the page says so by itself.
if ("Office" in globalThis) {
  // Excel looks for the commands as soon as the page is loaded, before it says that it is ready.
  associateCommands(requests);
  void start();
}

/** Waits for the host and shows the pane, or why there is none. */
async function start(): Promise<void> {
  const root = document.getElementById("pane");
  if (!root) return;
  let host: Host;
  try {
    host = await openExcel();
  } catch (error) {
    render(<StartFailure error={error} />, root);
    return;
  }
  document.documentElement.lang = host.language === "zh" ? "zh-CN" : "en";
  render(<App host={host} requests={requests} />, root);
}
