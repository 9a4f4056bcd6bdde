import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { policyOf } from "../../../tools/addin-options.mjs";

const folder = join(__dirname, "../../../dist/wps");
const read = (path: string): Buffer => readFileSync(join(folder, path));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

test("what WPS asks for by name is there, and nothing of Microsoft's", () => {
  const named = [
    "index.html",
    "main.js",
    "ribbon.xml",
    "manifest.xml",
    "functions.json",
    "wps.html",
    "THIRD-PARTY.txt",
  ];
  expect(files).toEqual(expect.arrayContaining(named));
  expect(files.filter((path) => path.includes("office"))).toEqual([]);
  const scripts = files.filter((path) => /\.(?:js|html)$/u.test(path));
  expect(scripts.filter((path) => /appsforoffice|office\.js/u.test(read(path).toString()))).toEqual([]);
});

test("the functions are told of by names that WPS takes", () => {
  expect(read("manifest.xml").toString()).toContain("<Uri>/functions.json</Uri>");
  const { functions } = JSON.parse(read("functions.json").toString()) as { functions: { name: string }[] };
  // A name without dots: a letter or a low line first.
  expect(functions.filter(({ name }) => !/^[a-zA-Z_][a-zA-Z0-9_]*$/u.test(name))).toEqual([]);
  expect(functions.length).toBeGreaterThan(10);
});

test("main.js is whole and says that it is UTF-8: WPS may load it from a page of its own", () => {
  const text = read("main.js").toString();
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).not.toMatch(/importScripts\(|\.src\s*=/u);
  expect(gzipSync(text).length).toBeLessThanOrEqual(380_000);
});

test("both pages may load their own scripts and nothing else", () => {
  for (const page of ["index.html", "wps.html"])
    expect(policyOf(read(page).toString())).toMatch(/^default-src 'none'; script-src 'self'; worker-src 'self';/u);
});
