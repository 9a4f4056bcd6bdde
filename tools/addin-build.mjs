import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import { addinOptions, contentPolicy, defaultAddress } from "./addin-options.mjs";
import { FunctionsMetadata } from "./functions-metadata.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What office.js loads by paths beside its own: Excel on Windows, on the web and on the Mac, in both languages. */
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/**
 * The add-in: a folder that any static web server can serve.
 *
 * @param common - what all bundles share
 * @param options - what `--env` says
 * @returns webpack's configuration
 */
export function addinBuild(common, options) {
  const { address, isFromCdn, officeJs } = addinOptions(options);
  return {
    ...common,
    name: "addin",
    target: ["web", "es2022"],
    entry: {
      guard: { import: "./addin/start/guard.ts", runtime: false },
      functions: "./addin/functions/associate.ts",
      taskpane: "./addin/taskpane/main.tsx",
    },
    output: {
      path: join(root, "dist", "addin"),
      filename: ({ chunk }) => `${readable(chunk)}.[contenthash:8].js`,
      chunkFilename: ({ chunk }) => `${readable(chunk)}.[contenthash:8].js`,
      cssFilename: "[name].[contenthash:8].css",
      cssChunkFilename: ({ chunk }) => `${readable(chunk)}.[contenthash:8].css`,
      workerPublicPath: "",
      clean: true,
    },
    node: false,
    experiments: { css: true },
    module: { ...common.module, rules: [...common.module.rules, ...rules] },
    optimization: {
      minimize: true,
      minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none", css: true })],
      chunkIds: "named",
      // The page's scripts share what they load; the worker has a runtime of its own.
      runtimeChunk: { name: "runtime" },
      splitChunks: { chunks: ({ name }) => name !== "guard" },
    },
    plugins: [...common.plugins, new FunctionsMetadata(), page(officeJs, isFromCdn), copies(address, isFromCdn)],
  };
}

const rules = [
  // A door is only names: what a page does not use of the engine stays out of it.
  { test: /[\\/](engine|files)[\\/].*\.ts$/, sideEffects: false },
  { test: /[\\/]engine[\\/]terms[\\/]zod\.ts$/, sideEffects: true },
  { test: /\.css$/, type: "css/global" },
];

/** A chunk is called after its module, not after the path to it. */
function readable({ name, id }) {
  const parts = String(name ?? id).split("_");
  const words = parts.filter((part) => !["", "ts", "tsx", "js", "mjs", "index"].includes(part));
  return name ?? words.at(-1) ?? "chunk";
}

function page(officeJs, isFromCdn) {
  return new HtmlPlugin({
    filename: "taskpane.html",
    template: "./addin/taskpane/taskpane.html",
    scriptLoading: "defer",
    chunks: ["guard", "functions", "taskpane"],
    chunksSortMode: "manual",
    minify: false,
    officeJs,
    policy: contentPolicy(isFromCdn),
  });
}

function copies(address, isFromCdn) {
  const office = officeFiles.map((file) => ({
    from: `node_modules/@microsoft/office-js/dist/${file}`,
    to: `office/${file}`,
    // As it was published: its licence allows no other form.
    info: { minimized: true },
  }));
  return new CopyPlugin({
    patterns: [
      { from: "addin/assets/*.png", to: "assets/[name][ext]" },
      { from: "addin/start/start.css", to: "assets/start.css" },
      { from: "addin/start/help.html", to: "help.html" },
      {
        from: "manifest.xml",
        transform: (text) => text.toString().replaceAll(defaultAddress, address),
      },
      ...(isFromCdn ? [] : office),
    ],
  });
}
