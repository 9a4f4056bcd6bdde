#!/usr/bin/env node
// Makes a checkout ready: installs what the lock file says, and with --build bundles the programs. Does nothing, and
// says nothing, where nothing is to be done.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What a bundle is made from; it is built when its source is there. */
const bundles = [
  { source: "cli/main.ts", output: "dist/xianping.cjs" },
  { source: "bench/main.ts", output: "dist/bench.cjs" },
  { source: "engine/index.ts", output: "dist/engine.js" },
  { source: "addin/taskpane/main.tsx", output: "dist/addin/taskpane.html" },
  { source: "addin/workbench/main.tsx", output: "dist/workbench/index.html" },
];
const sources = [
  "engine",
  "files",
  "addin",
  "cli",
  "bench",
  "tools",
  "webpack.config.js",
  "package.json",
  "package-lock.json",
];

if (!isInstalled()) {
  run("正在安装依赖……", ...npm("ci", "--no-audit", "--no-fund", "--loglevel=error"));
}
if (process.argv.includes("--build") && !isBuilt()) {
  run("正在构建……", process.execPath, [join(root, "node_modules", "webpack", "bin", "webpack.js")]);
}

/** Whether node_modules holds what the lock file says, versions and all. */
function isInstalled() {
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  const wanted = packagesOf(join(root, "package-lock.json"));
  if (installed === undefined || wanted === undefined) return false;
  // Packages for other systems, and left-overs that the lock file calls extraneous, need not be there.
  const isThere = ([path, { version, optional, extraneous }]) =>
    path === "" || installed[path]?.version === version || ((optional || extraneous) && !installed[path]);
  return Object.entries(wanted).every(isThere) && Object.keys(installed).every((path) => wanted[path] !== undefined);
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : undefined;
}

/** Whether every bundle is newer than every source. */
function isBuilt() {
  const outputs = bundles
    .filter(({ source }) => existsSync(join(root, source)))
    .map(({ output }) => join(root, output));
  if (!outputs.every((output) => existsSync(output))) return false;
  const oldest = Math.min(...outputs.map((output) => statSync(output).mtimeMs));
  return sources.every((source) => newestIn(join(root, source)) <= oldest);
}

/** When something in a folder last changed; a file that went away changes its folder. */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** npm as it was started, else as the system finds it; on Windows that is a script, which needs a shell. */
function npm(...words) {
  const started = process.env.npm_execpath;
  if (/npm-cli\.c?js$/.test(started ?? "")) return [process.execPath, [started, ...words]];
  return process.platform === "win32" ? ["npm.cmd", words, { shell: true }] : ["npm", words];
}

function run(notice, command, words, options = {}) {
  console.error(notice);
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
    ...options,
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
