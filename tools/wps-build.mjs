import CopyPlugin from "copy-webpack-plugin";
import webpack from "webpack";
import { contentPolicy } from "./addin-options.mjs";
import { loadModule } from "./functions-metadata.mjs";
import { htmlPage, pageBuild } from "./page-build.mjs";

const afterMinimising = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;

/** What `functions.json` and `manifest.xml` are made with. */
const sources = `
  export { functionTable } from "./addin/functions/table";
  export { wpsFunctions, wpsManifest } from "./addin/wps/shell/metadata";`;

/**
 * The shell for WPS's own add-in system: a folder for a web server of the intranet, or to be packed for one machine. Nothing of
 * Microsoft's is in it.
 *
 * @param common - what all bundles share
 * @returns webpack's configuration
 */
export function wpsBuild(common) {
  const policy = contentPolicy();
  return pageBuild(common, {
    name: "wps",
    entry: {
      // WPS may make a page of its own that loads main.js: it has to be whole, and keep its name.
      main: { import: "./addin/wps/shell/main.ts", filename: "main.js", runtime: false },
      pane: "./addin/wps/pane.tsx",
    },
    apart: ["main"],
    plugins: [
      htmlPage("index.html", "./addin/wps/shell/index.html", ["main"], policy),
      htmlPage("wps.html", "./addin/wps/wps.html", ["pane"], policy),
      new WpsMetadata(),
      // A page of WPS's own may not say how its scripts are encoded: the mark at the beginning says that it is UTF-8.
      new webpack.BannerPlugin({ banner: "\ufeff", raw: true, include: /^main\.js$/u, stage: afterMinimising }),
      new CopyPlugin({
        patterns: [
          { from: "**/*.png", context: "addin/assets", to: "assets/[path][name][ext]" },
          { from: "ribbon.xml", context: "addin/wps" },
          { from: "{jsplugins,jsplugins-offline,publish}.xml", context: "addin/wps", to: "samples/[name][ext]" },
        ],
      }),
    ],
  });
}

/** Writes what WPS has to know of the functions, from their table. */
class WpsMetadata {
  apply(compiler) {
    const { Compilation, sources: assets } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("WpsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "WpsMetadata", stage }, async () => {
        const { module, files } = await loadModule(compiler.context, sources);
        for (const file of files) compilation.fileDependencies.add(`${compiler.context}/${file}`);
        const functions = JSON.stringify(module.wpsFunctions(module.functionTable), null, 2);
        compilation.emitAsset("functions.json", new assets.RawSource(`${functions}\n`));
        compilation.emitAsset("manifest.xml", new assets.RawSource(module.wpsManifest()));
      });
    });
  }
}
