import { chmodSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";
import { addinBuild } from "./tools/addin-build.mjs";
import { workbenchBuild } from "./tools/workbench-build.mjs";
import { wpsBuild } from "./tools/wps-build.mjs";
import { ThirdPartyNotices } from "./tools/third-party-notices.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
const notices = new ThirdPartyNotices("THIRD-PARTY.txt");

const common = {
  mode: "production",
  context: root,
  devtool: false,
  stats: { preset: "errors-warnings", errorsCount: false, warningsCount: false },
  performance: { hints: false },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  module: {
    // Of package.json only what is imported by name goes into a bundle.
    parser: { json: { namedExports: true } },
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } },
      // The program is one file, and what it draws pictures with is in it.
      { test: /\.wasm$/, type: "asset/inline" },
      // It does not say so itself, but none of its modules does anything when loaded: what is not used can go.
      { test: /node_modules[\\/]hucre[\\/]/, sideEffects: false },
    ],
  },
  optimization: { minimize: false },
  plugins: [notices],
};

/** A program for Node in one file: names are kept, so that stack traces can be read. */
function program(name, source, isCommand) {
  return {
    ...common,
    name,
    target: "node20.11",
    entry: { [name]: source },
    output: { path: dist, filename: "[name].cjs", chunkFormat: false },
    // Benchmarks are not shipped: their peers stay outside and need no notices.
    ...(isCommand ? {} : { externals: { exceljs: "commonjs exceljs", "playwright-core": "commonjs playwright-core" } }),
    // A file that runs anywhere must not fall apart into several.
    plugins: [
      ...(isCommand ? common.plugins : []),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      ...(isCommand
        ? [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), new Executable(`${name}.cjs`)]
        : []),
    ],
  };
}

/** Sets the executable bit; `npx` in a checkout needs it. */
class Executable {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("Executable", () => chmodSync(join(dist, this.file), 0o755));
  }
}

/** Engine and files for the browser. Nothing stands in for Node there: a part that needs it fails the build. */
const browser = {
  ...common,
  name: "engine",
  target: ["web", "es2022"],
  entry: { engine: "./tools/browser.js" },
  experiments: { outputModule: true },
  output: { path: dist, filename: "[name].js", library: { type: "module" }, module: true },
  node: false,
  optimization: {
    minimize: true,
    minimizer: [new EsbuildPlugin({ target: "es2022", format: "esm", legalComments: "none" })],
  },
  plugins: [...common.plugins, new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
};

const targets = [
  { source: "./cli/main.ts", configuration: () => program("xianping", "./cli/main.ts", true) },
  { source: "./bench/main.ts", configuration: () => program("bench", "./bench/main.ts", false) },
  { source: "./engine/index.ts", configuration: () => browser },
  { source: "./addin/taskpane/main.tsx", configuration: (options) => addinBuild(common, options) },
  { source: "./addin/workbench/main.tsx", configuration: () => workbenchBuild(common) },
  { source: "./addin/wps/pane.tsx", configuration: () => wpsBuild(common) },
];

/** `--env` gives the options; only the add-in has any. */
export default (options = {}) =>
  targets.filter(({ source }) => existsSync(join(root, source))).map(({ configuration }) => configuration(options));
