import type { Sheet } from "../../../engine/index";
import { FakeWps } from "./model";

declare global {
  interface Window {
    fake: FakeWps;
    startWps: (sheets: readonly Sheet[], stored: readonly (readonly [string, string])[]) => void;
  }
}

/** Puts WPS into a page before any of its scripts runs. */
window.startWps = (sheets, stored) => {
  const fake = new FakeWps(sheets);
  for (const [key, value] of stored) fake.storage.set(key, value);
  Object.assign(window, { fake, Application: fake.application, wps: fake.application });
};
