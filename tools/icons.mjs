#!/usr/bin/env node
// Draws the sizes of the icons that a manifest asks for, out of the drawings in addin/assets, with a Chromium that is installed.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "addin", "assets");
const drawings = [
  { drawing: "icon.svg", sizes: [16, 32, 64, 80] },
  ...readdirSync(join(folder, "ribbon"))
    .filter((name) => name.endsWith(".svg"))
    .map((name) => ({ drawing: `ribbon/${name}`, sizes: [16, 32, 80] })),
];
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage();
  for (const { drawing, sizes } of drawings)
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(join(folder, drawing), "utf8")}`,
      );
      await page.screenshot({ path: join(folder, drawing.replace(".svg", `-${size}.png`)), omitBackground: true });
    }
} finally {
  await browser.close();
}
