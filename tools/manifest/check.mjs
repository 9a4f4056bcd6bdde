import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModule } from "../functions-metadata.mjs";
import { manifestFaults } from "./faults.mjs";

/** Fails a build whose manifest does not agree with what was built. */
export class ManifestCheck {
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ManifestCheck", (compilation) => {
      // After all that emits files.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 1;
      compilation.hooks.processAssets.tapPromise({ name: "ManifestCheck", stage }, async (assets) => {
        if (compilation.errors.length > 0) return;
        const files = (path) => assets[path]?.buffer();
        const faults = await faultsOf(compiler.context, assets["manifest.xml"].source().toString(), files);
        compilation.errors.push(...faults.map((fault) => new WebpackError(`manifest.xml: ${fault}`)));
      });
    });
  }
}

/** Holds a manifest to the checkout in `root` and to the files that it points at. */
export async function faultsOf(root, manifest, files) {
  const { module } = await loadModule(
    root,
    `export { functionTable } from "./addin/functions/table";
     export { commands } from "./addin/commands/commands";`,
  );
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const functionIds = module.functionTable.map(({ id }) => id);
  return manifestFaults(manifest, { version, files, functionIds, actionIds: Object.keys(module.commands) });
}
