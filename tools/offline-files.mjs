import { createHash } from "node:crypto";

const worker = "service-worker.js";

/** Not part of the page: nobody waits for the licences offline. */
const leftOut = new Set([worker, "THIRD-PARTY.txt"]);

/**
 * What stands in front of the service worker's script: which files the build has, with their digests, and a version made of
 * them (离线文件清单).
 *
 * @param {readonly (readonly [path: string, content: Buffer])[]} files - the whole folder
 */
export function workerHead(files) {
  const digests = files
    .filter(([path]) => !leftOut.has(path))
    .map(([path, content]) => [path, `sha256-${digest(content)}`])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const list = JSON.stringify(Object.fromEntries(digests));
  return `self.builtVersion=${JSON.stringify(digest(list))};self.builtFiles=${list};\n`;
}

function digest(content) {
  return createHash("sha256").update(content).digest("base64");
}

/** Writes the list of the build's files into its service worker. */
export class OfflineFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      // After all that emits files or names them.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 1;
      compilation.hooks.processAssets.tap({ name: "OfflineFiles", stage }, (assets) => {
        if (assets[worker] === undefined) return;
        const head = workerHead(Object.entries(assets).map(([path, source]) => [path, source.buffer()]));
        compilation.updateAsset(worker, (script) => new sources.ConcatSource(head, script));
      });
    });
  }
}
