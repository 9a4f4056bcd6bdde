import { render } from "preact";
import { openExcel } from "../excel/open";
import { App } from "./app";
import { failureText } from "./failure";
import "./pane.css";
import { RequestQueue } from "./requests";

/** Waits for the host and shows the pane; where there is none, what is missing, in words. */
async function start(): Promise<void> {
  const root = document.getElementById("pane");
  try {
    const host = await openExcel();
    document.documentElement.lang = host.language === "zh" ? "zh-CN" : "en";
    if (root) render(<App host={host} requests={new RequestQueue()} />, root);
  } catch (error) {
    const language = navigator.language.startsWith("zh") ? "zh" : "en";
    const { kind, text } = failureText(error, language);
    if (root) render(<p class={`notice ${kind}`}>{text}</p>, root);
  }
}

void start();
