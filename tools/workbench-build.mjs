import CopyPlugin from "copy-webpack-plugin";
import { contentPolicy } from "./addin-options.mjs";
import { ManualPages } from "./manual/pages.mjs";
import { OfflineFiles } from "./offline-files.mjs";
import { exampleCopies, ShandongWorkbook } from "./workbench-examples.mjs";
import { htmlPage, pageBuild } from "./page-build.mjs";

/**
 * The workbench: the pane beside a workbook of its own, in a folder that any static web server can serve (工作台).
 *
 * @param common - what all bundles share
 * @returns webpack's configuration
 */
export function workbenchBuild(common) {
  return pageBuild(common, {
    name: "workbench",
    entry: {
      workbench: "./addin/workbench/main.tsx",
      // A browser looks for it at an address that stays.
      "service-worker": {
        import: "./addin/workbench/offline/service-worker.ts",
        filename: "service-worker.js",
        runtime: false,
      },
    },
    apart: ["service-worker"],
    plugins: [
      htmlPage("index.html", "./addin/workbench/workbench.html", ["workbench"], contentPolicy({ hasGrid: true })),
      new CopyPlugin({
        patterns: [{ from: "icon*.{png,svg}", context: "addin/assets", to: "assets/[name][ext]" }, ...exampleCopies],
      }),
      new ShandongWorkbook(),
      new ManualPages(),
      new OfflineFiles(),
    ],
  });
}
