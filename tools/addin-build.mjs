import CopyPlugin from "copy-webpack-plugin";
import { ManifestCheck } from "./manifest/check.mjs";
import { addinOptions, contentPolicy, defaultAddress } from "./addin-options.mjs";
import { FunctionsMetadata } from "./functions-metadata.mjs";
import { htmlPage, pageBuild } from "./page-build.mjs";

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
  const entry = {
    guard: { import: "./addin/start/guard.ts", runtime: false },
    functions: "./addin/functions/associate.ts",
    taskpane: "./addin/taskpane/main.tsx",
  };
  const page = htmlPage(
    "taskpane.html",
    "./addin/taskpane/taskpane.html",
    ["guard", "functions", "taskpane"],
    contentPolicy({ isFromCdn }),
    { officeJs },
  );
  return pageBuild(common, {
    name: "addin",
    entry,
    apart: ["guard"],
    plugins: [new FunctionsMetadata(), page, copies(address, isFromCdn), new UnhashedFunctions(), new ManifestCheck()],
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
