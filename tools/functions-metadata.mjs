import { Buffer } from "node:buffer";
import { build } from "esbuild";

/** The files that Excel reads, and the language of each. */
export const metadataFiles = { "functions.json": "en", "functions.zh-CN.json": "zh" };

/** What the files are made with. */
export const sources = `
  export { functionTable } from "./addin/functions/table";
  export { functionsMetadata } from "./addin/functions/metadata";`;

/** Reads a TypeScript module of this project and all it imports, as it is now. */
export async function loadModule(folder, source) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: folder, loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    // As in the pages, a library that needs more of Node than a browser has brings what stands in for it.
    platform: "browser",
    logLevel: "silent",
    absWorkingDir: folder,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return { module: await import(`data:text/javascript;base64,${code}`), files: Object.keys(metafile.inputs) };
}

/** Writes what Excel has to know of the custom functions, a file for each language, from their table. */
export class FunctionsMetadata {
  apply(compiler) {
    const { Compilation, sources: assets } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage }, async () => {
        const { module, files } = await loadModule(compiler.context, sources);
        for (const file of files) compilation.fileDependencies.add(`${compiler.context}/${file}`);
        for (const [name, language] of Object.entries(metadataFiles)) {
          const metadata = module.functionsMetadata(module.functionTable, language);
          compilation.emitAsset(name, new assets.RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
        }
      });
    });
  }
}
