import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** Every bundle (构建产物): its name for webpack and for the user, a file that tells when it was built, and what it is made from. */
export const bundles = [
  { name: "xianping", title: "命令行", output: "dist/xianping.cjs", sources: ["cli", "engine", "files"] },
  { name: "bench", title: "基准", output: "dist/bench.cjs", sources: ["bench", "engine", "files"] },
  { name: "engine", title: "引擎", output: "dist/engine.js", sources: ["engine", "files"] },
  {
    name: "addin",
    title: "加载项",
    output: "dist/addin/taskpane.html",
    sources: ["addin", "engine", "files", "manifest.xml"],
  },
  {
    name: "workbench",
    title: "工作台",
    output: "dist/workbench/index.html",
    sources: ["addin", "engine", "files", "examples", "docs"],
  },
  { name: "wps", title: "WPS 外壳", output: "dist/wps/wps.html", sources: ["addin", "engine", "files"] },
];

/** What every bundle depends on. */
const common = ["tools", "webpack.config.js", "package.json", "package-lock.json"];

/** Those of the bundles that are missing, or older than something that they are made from. */
export function staleBundles(root, wanted) {
  return wanted.filter(({ output, sources }) => {
    const built = join(root, output);
    if (!existsSync(built)) return true;
    const { mtimeMs } = statSync(built);
    return [...sources, ...common].some((source) => newestIn(join(root, source)) > mtimeMs);
  });
}

/** Notes that bundles are built: a file whose content did not change keeps its time, and would be taken for an old one. */
export function markBuilt(root, built) {
  const now = new Date();
  for (const { output } of built) utimesSync(join(root, output), now, now);
}

/** When something in a folder last changed; a file that went away changes its folder. */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
