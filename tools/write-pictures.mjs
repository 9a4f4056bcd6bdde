#!/usr/bin/env node
// Takes the users' manual's pictures from the built workbench, in an installed Chromium: npm run docs:pictures
/* What runs in the page finds there: */
/* global requestAnimationFrame, atob, btoa, createImageBitmap, Blob, OffscreenCanvas */
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { palettePng } from "./manual/palette-png.mjs";
import { scenes } from "./manual/scenes.mjs";
import { listenLocally } from "./open-page.mjs";
import { staticServer } from "./static-server.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "docs", "pictures");
const executablePath = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== "" && existsSync(path));
if (executablePath === undefined) {
  console.error("没有找到 Chromium：请安装，或用环境变量 CHROMIUM 写明它的路径");
  process.exit(1);
}

const server = staticServer(join(root, "dist", "workbench"));
const address = await listenLocally(server, 0, true);
// Grey edges of letters instead of coloured ones: fewer colours, and the same on every screen.
const args = ["--no-sandbox", "--disable-gpu", "--disable-lcd-text", "--force-color-profile=srgb", "--lang=zh-CN"];
const browser = await chromium.launch({ executablePath, args });
try {
  await mkdir(folder, { recursive: true });
  const taken = new Set();
  for (const { start, pictures } of scenes) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "zh-CN",
      colorScheme: "light",
      reducedMotion: "reduce",
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    await page.goto(`${address}index.html`);
    await start(page);
    for (const { name, prepare, clip } of pictures) {
      await prepare?.(page);
      // Nothing lies under the mouse.
      await page.mouse.move(0, 0);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const png = await page.screenshot({ animations: "disabled", caret: "hide", ...(clip && { clip: clip(page) }) });
      const file = palettePng(await pixelsOf(page, png));
      taken.add(`${name}.png`);
      await writeFile(join(folder, `${name}.png`), file);
      console.log(`docs/pictures/${name}.png  ${Math.round(file.length / 1024)} KB`);
    }
    await context.close();
  }
  for (const name of await readdir(folder)) if (!taken.has(name)) await rm(join(folder, name));
} finally {
  await browser.close();
  server.close();
}

/** The pixels of a picture, unpacked by the browser that took it. */
async function pixelsOf(page, png) {
  const { width, height, text } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = "";
    for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768));
    return { width, height, text: btoa(text) };
  }, png.toString("base64"));
  return { width, height, pixels: Buffer.from(text, "base64") };
}
