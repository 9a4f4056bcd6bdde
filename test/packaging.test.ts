import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

jest.setTimeout(60_000);

const root = join(__dirname, "..");
const inRoot = (...path: string[]): string => join(root, ...path);
const readText = (...path: string[]): string => readFileSync(inRoot(...path), "utf8");
const { version } = JSON.parse(readText("package.json")) as { version: string };

describe("the command", () => {
  const command = inRoot("dist", "xianping.cjs");

  test("prints its version, without anything beside it", () => {
    const folder = mkdtempSync(join(tmpdir(), "xianping-"));
    try {
      expect(execFileSync(process.execPath, [command, "--version"], { cwd: folder, encoding: "utf8" }).trim()).toBe(
        version,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("can be started by its name", () => {
    expect(readFileSync(command, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    if (process.platform !== "win32") expect(statSync(command).mode & 0o111).toBe(0o111);
  });
});

describe("the module for the browser", () => {
  test("is an ES module that asks for nothing of Node", () => {
    const text = readText("dist", "engine.js");
    expect(text).toMatch(/export\s*\{/);
    expect(ts.preProcessFile(text, true, true).importedFiles).toEqual([]);
    // A library that was bundled before has a call that is never reached: what it asks for is always undefined.
    const reached = text.replace(/var (\w+)=void 0;if\(!\w+&&\1\)return require\(/gu, "");
    expect(/\brequire\(|["'`]node:/u.exec(reached)?.[0]).toBeUndefined();
  });

  test("reads and writes a workbook", () => {
    const script = `
      import { readWorkbook, writeWorkbook } from ${JSON.stringify(pathToFileURL(inRoot("dist", "engine.js")).href)};
      const { sheets } = await readWorkbook(await writeWorkbook([{ name: "表", rows: [["县", 1.5]], merges: [] }]), "表.xlsx");
      console.log(JSON.stringify(sheets[0].rows));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect([stdout.trim(), stderr]).toEqual(['[["县",1.5]]', expect.not.stringContaining("Error")]);
  });
});

test("the licences of what is bundled lie beside it", () => {
  const notices = readText("dist", "THIRD-PARTY.txt");
  const { dependencies = {} } = JSON.parse(readText("package.json")) as { dependencies?: Record<string, string> };
  expect(notices).toMatch(/^hucre 1\.0\.0 \(MIT\)$/m);
  expect(notices).toContain("Permission is hereby granted");
  expect(dependencies).toEqual({});
});

test("a package holds what runs and what is read: both pages, without Microsoft's files, and no sources", () => {
  const npm = ["pack", "--dry-run", "--ignore-scripts", "--json", "--loglevel=silent"];
  const shown = execFileSync("npm", npm, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  const [{ files = [] } = {}] = JSON.parse(shown) as { files?: { path: string }[] }[];
  const paths = files.map(({ path }) => path);
  const built = ["addin", "workbench", "wps"]
    .flatMap((page) => readdirSync(inRoot("dist", page), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join("/"))
    .filter((path) => !path.startsWith("dist/addin/office/"));
  expect(paths.filter((path) => /^dist\/(?:addin|workbench|wps)\//u.test(path)).sort()).toEqual(built.sort());
  expect(built).toEqual(
    expect.arrayContaining(["dist/addin/manifest.xml", "dist/workbench/index.html", "dist/wps/ribbon.xml"]),
  );
  const elsewhere = paths.filter((path) => !/^(?:dist\/addin|dist\/workbench|dist\/wps|docs|examples)\//u.test(path));
  expect(elsewhere.sort()).toEqual(
    ["LICENSE", "README.md", "dist/THIRD-PARTY.txt", "dist/engine.js", "dist/xianping.cjs", "package.json"].sort(),
  );
});
