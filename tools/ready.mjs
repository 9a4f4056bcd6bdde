#!/usr/bin/env node
// Makes a checkout ready: installs what the lock file says, and with --build bundles the programs, all or those that are
// named (--build=workbench,xianping). Does nothing, and says nothing, where nothing is to be done.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundles, markBuilt, staleBundles } from "./bundles.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

if (!isInstalled()) {
  run("正在安装依赖（只有第一次要，约半分钟）……", ...npm("ci", "--no-audit", "--no-fund", "--loglevel=error"));
}
const stale = staleBundles(root, askedBundles());
if (stale.length > 0) {
  const words = stale.flatMap(({ name }) => ["--config-name", name]);
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  run(`正在构建（${stale.map(({ title }) => title).join("、")}），约需 ${5 * stale.length} 秒……`, process.execPath, [
    webpack,
    ...words,
  ]);
  markBuilt(root, stale);
}

/** The bundles that --build names; all where it names none. */
function askedBundles() {
  const asked = process.argv.slice(2).find((word) => /^--build(?:=|$)/u.test(word));
  if (asked === undefined) return [];
  const names = asked.slice("--build=".length).split(",").filter(Boolean);
  return names.length === 0 ? bundles : bundles.filter(({ name }) => names.includes(name));
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
