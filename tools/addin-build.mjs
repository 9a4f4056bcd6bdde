import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import { ManifestCheck } from "./manifest/check.mjs";
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
      minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none", charset: "utf8", css: true })],
      chunkIds: "named",
      // The page's scripts share what they load; the worker has a runtime of its own.
      runtimeChunk: { name: "runtime" },
      splitChunks: { chunks: ({ name }) => name !== "guard" },
    },
    plugins: [
      ...common.plugins,
      new FunctionsMetadata(),
      page(officeJs, isFromCdn),
      copies(address, isFromCdn),
      new UnhashedFunctions(),
      new ManifestCheck(),
    ],
  };
}

const rules = [
  // A door is only names: what a page does not use of the engine stays out of it.
  { test: /[\\/](engine|files)[\\/].*\.ts$/, sideEffects: false },
  { test: /[\\/]engine[\\/]terms[\\/]zod\.ts$/, sideEffects: true },
  { test: /\.css$/, type: "css/global" },
];

/** File names that say little without their folder's. */
const bareNames = new Set(["bodies", "entries", "index", "jobs", "lib", "main", "worker"]);

/** A chunk is called after its first module, not after the paths to all. */
function readable({ name, id }) {
  const [, path = String(id)] = /^(.*?)_(?:tsx?|[cm]?js|css)(?:$|[-_])/u.exec(String(id)) ?? [];
  const [last = "chunk", folder] = path
    .split("_")
    .filter((word) => word !== "")
    .reverse();
  return name ?? (bareNames.has(last) && folder !== undefined ? `${folder}-${last}` : last);
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
      { from: "**/*.png", context: "addin/assets", to: "assets/[path][name][ext]" },
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

/**
 * A manifest has to name a script of the functions at an address that stays. With a shared runtime Excel takes them from the
 * page and never runs it, but whoever checks the manifest finds it.
 */
class UnhashedFunctions {
  apply(compiler) {
    const { Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("UnhashedFunctions", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "UnhashedFunctions", stage }, () => {
        const script = [...(compilation.namedChunks.get("functions")?.files ?? [])].find((file) =>
          file.endsWith(".js"),
        );
        if (script !== undefined) compilation.emitAsset("functions.js", compilation.getAsset(script).source);
      });
    });
  }
}
