// What the pane loads until its first view stands there: the page's own files, and what the view asks for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describeInBrowser } from "../../rig/browser";

const built = join(__dirname, "..", "..", "..", "dist", "addin");

describeInBrowser("the pane's first view", (excel) => {
  test("needs at most 250 KB, gzipped and without office.js", async () => {
    const pane = await excel.open({ sheets: [{ name: "台账", rows: [["指标"]] }] });
    // The functions' modules come in idle time and are not waited for.
    await pane.page.addInitScript(() => (globalThis.requestIdleCallback = () => 0));
    await pane.page.reload();
    await pane.page.getByRole("heading", { name: "台账完成率" }).waitFor();
    const loaded = await pane.page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1)),
    );
    const own = [...new Set(loaded)].filter((path) => /\.(?:js|css)$/u.test(path) && !path.startsWith("office/"));
    expect(own.some((path) => path.startsWith("ledger-view."))).toBe(true);
    const bytes = own.reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0);
    expect(bytes).toBeLessThanOrEqual(250_000);
  });
});
