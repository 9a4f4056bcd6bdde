import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where screenshots go. */
export const screens = join(__dirname, "../../out/screens");

/** Where Chromium is; nothing on a machine without. */
export const executable = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== "" && existsSync(path));
const isRequired = (process.env.CI ?? "") !== "" || process.env.XIANPING_BROWSER === "required";

/**
 * A suite that needs Chromium; left out where there is none, unless it is required.
 *
 * @param none - what the suite is declared with where it is left out
 * @param set - called inside of the suite's `describe`: what it does before and after its tests, and what the suite gets
 */
export function describeWithChromium<Tools>(
  title: string,
  none: Tools,
  suite: (tools: Tools) => void,
  set: (launched: () => Browser) => Tools,
): void {
  if (executable === undefined) {
    const left = `${title}: no Chromium on this machine`;
    if (isRequired)
      test(left, () => {
        throw new Error("install Chromium, or name it in CHROMIUM");
      });
    else describe.skip(`${left}, left out`, () => suite(none));
    return;
  }
  describe(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: executable,
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=zh-CN"],
      });
    });
    const tools = set(() => browser!);
    afterAll(async () => {
      await browser?.close();
    });
    suite(tools);
  });
}
