// What lies in the folder that an office puts on its server.
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { contentPolicy, policyOf } from "../../../tools/addin-options.mjs";

const folder = join(__dirname, "..", "..", "..", "dist", "workbench");
const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const page = read("index.html");
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .split(sep)
      .join("/"),
  );
const isHashed = (path: string): boolean => /\.[0-9a-f]{8}\.(?:js|css)$/u.test(path);

test("every script and style carries a hash of its content, but for the service worker, whose address stays", () => {
  const code = files.filter((path) => /\.(?:m?js|css)$/u.test(path));
  expect(code.length).toBeGreaterThan(20);
  expect(code.filter((path) => !isHashed(path))).toEqual(["service-worker.js"]);
});

test("beside them are the page, its icons, the examples, the manual and the licences, and nothing of Microsoft's", () => {
  const others = files.filter((path) => !isHashed(path) && !/^(?:assets|examples|manual)\//u.test(path));
  expect(others.sort()).toEqual(["THIRD-PARTY.txt", "index.html", "service-worker.js"]);
  expect(files.filter((path) => /office/iu.test(path))).toEqual([]);
  const used = [...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, path]) => path!);
  expect(used.filter((path) => !files.includes(path))).toEqual([]);
});

test("the page states the policy of the workbench, and has no script or style in it", () => {
  expect(policyOf(page)).toBe(contentPolicy({ hasGrid: true }));
  expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=|https?:/u);
});

test("the copy for use without a server has every file with its digest, but for the licences and itself", () => {
  const script = read("service-worker.js");
  const list = JSON.parse(/self\.builtFiles=(\{[^}]+\});/u.exec(script)![1]!) as Record<string, string>;
  expect(Object.keys(list).sort()).toEqual(
    files.filter((path) => !["THIRD-PARTY.txt", "service-worker.js"].includes(path)).sort(),
  );
});

test("the licences of what the page is made of are there", () => {
  const notices = read("THIRD-PARTY.txt");
  for (const name of ["preact", "slickgrid", "echarts", "zrender", "jszip", "pdfjs-dist"])
    expect([name, new RegExp(`^${name} \\d`, "mu").test(notices)]).toEqual([name, true]);
});
