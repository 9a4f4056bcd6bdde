import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadModule } from "./functions-metadata.mjs";

const source = `export { shandongWorkbook } from "./addin/workbench/examples/shandong-workbook";`;
const folder = "examples/shandong";
const method = "method.json";
const tables = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];

/** The examples that are shipped as they are, and what says where they and the county example are from. */
export const exampleCopies = [
  { from: "examples/ledger/ledger-2023-q3.xlsx", to: "examples/[name][ext]" },
  { from: "examples/plan/plan-2026.docx", to: "examples/[name][ext]" },
  { from: "examples/shandong/LICENSE-census.txt", to: "examples/[name][ext]" },
  ...["ledger", "plan", "shandong"].map((name) => ({
    from: `examples/${name}/README.md`,
    to: `examples/${name}-README.md`,
  })),
];

/** Makes the workbook of the county example out of its tables and its method, with the engine as it is now. */
export class ShandongWorkbook {
  apply(compiler) {
    const { Compilation, sources: assets } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ShandongWorkbook", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "ShandongWorkbook", stage }, async () => {
        const root = compiler.context;
        const { module, files } = await loadModule(root, source);
        const inputs = [method, ...tables].map((name) => join(root, folder, name));
        for (const file of [...files.map((file) => join(root, file)), ...inputs])
          compilation.fileDependencies.add(file);
        const [json, ...read] = await Promise.all(inputs.map((file) => readFile(file)));
        const bytes = await module.shandongWorkbook(
          json.toString("utf8"),
          read.map((content, i) => ({ name: tables[i], bytes: new Uint8Array(content) })),
        );
        compilation.emitAsset("examples/shandong.xlsx", new assets.RawSource(Buffer.from(bytes)));
      });
    });
  }
}
