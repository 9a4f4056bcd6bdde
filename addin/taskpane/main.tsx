import { render } from "preact";
import { openExcel } from "../excel/open";
import { App } from "./app";
import "./pane.css";
import { RequestQueue } from "./requests";

/** Waits for the host and shows the pane. */
async function start(): Promise<void> {
  const host = await openExcel();
  document.documentElement.lang = host.language === "zh" ? "zh-CN" : "en";
  const root = document.getElementById("pane");
  if (root) render(<App host={host} requests={new RequestQueue()} />, root);
}

void start();
