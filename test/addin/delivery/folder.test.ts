import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { gzipSync } from "node:zlib";

const root = join(__dirname, "..", "..", "..");
const folder = join(root, "dist", "addin");
const read = (path: string): Buffer => readFileSync(join(folder, path));
const page = read("taskpane.html").toString();
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .split(sep)
      .join("/"),
  );

/** The page's own scripts and styles, in their order; without office.js. */
const initial = [
  ...page.matchAll(/<(?:script[^>]*? src|link[^>]*? rel="stylesheet"[^>]*? href|link[^>]*? href)="([^"]+)"/gu),
]
  .map(([, path]) => path!)
  .filter((path) => /\.(?:js|css)$/u.test(path) && !path.startsWith("office/"));

const zipped = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);

test("the functions start with at most 150 KB, gzipped", () => {
  // What stands in the page before the pane's own script: the runtime, what functions and pane share, the functions.
  const end = initial.findIndex((path) => path.startsWith("taskpane."));
  const scripts = initial.slice(0, end).filter((path) => path.endsWith(".js"));
  expect(scripts.some((path) => path.startsWith("functions."))).toBe(true);
  expect(zipped(scripts)).toBeLessThanOrEqual(150_000);
});

test("every script and style of the page carries a hash, but for the few that a page names itself", () => {
  expect(initial.filter((path) => !/\.[0-9a-f]{8}\.(?:js|css)$/u.test(path))).toEqual(["assets/start.css"]);
  const plain = files.filter(
    (path) => !/\.[0-9a-f]{8}\.(?:js|css)$/u.test(path) && !/^(?:office|assets)\//u.test(path),
  );
  expect(plain.sort()).toEqual(
    [
      "THIRD-PARTY.txt",
      "functions.js",
      "functions.json",
      "functions.zh-CN.json",
      "help.html",
      "manifest.xml",
      "taskpane.html",
    ].sort(),
  );
});

test("the page's policy allows no inline script, no eval and no other server", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1] ?? "";
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/u);
  expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=|https?:/u);
});

test("the page of help links to nothing outside", () => {
  const help = read("help.html").toString();
  expect(help).not.toMatch(/https?:|<script/u);
  const links = [...help.matchAll(/(?:href|src)="([^"]+)"/gu)].map(([, path]) => path!);
  expect(links.filter((path) => !files.includes(path))).toEqual([]);
});

test("office.js and what it loads lie there as they were published", () => {
  const office = files.filter((path) => path.startsWith("office/"));
  expect(office).toHaveLength(8);
  const published = join(root, "node_modules", "@microsoft", "office-js", "dist");
  for (const path of office) expect(read(path).equals(readFileSync(join(published, path.slice(7))))).toBe(true);
});
