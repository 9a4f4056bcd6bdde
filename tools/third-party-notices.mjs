import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const licenceFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/**
 * Collects the licences of every package that went into a bundle, from the packages' own files, and writes them beside
 * the bundles. One instance serves all compilers of a build. A package without a licence fails the build.
 */
export class ThirdPartyNotices {
  /** Package folders found so far. */
  #packages = new Set();

  constructor(filename) {
    this.filename = filename;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ThirdPartyNotices", (compilation) => {
      compilation.hooks.finishModules.tap("ThirdPartyNotices", (modules) => {
        for (const { resource } of modules)
          if (resource?.includes("node_modules")) this.#packages.add(packageFolder(resource));
      });
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ThirdPartyNotices", stage }, () => {
        compilation.emitAsset(this.filename, new sources.RawSource(this.#text()));
      });
    });
  }

  #text() {
    const notices = [...this.#packages].map(noticeOf).sort(([a], [b]) => (a < b ? -1 : 1));
    return notices.map(([title, text]) => `${title}\n${"-".repeat(title.length)}\n\n${text}\n`).join("\n\n");
  }
}

/** The folder of the package that a module belongs to: the nearest above it whose package.json has a name. */
function packageFolder(resource) {
  let folder = dirname(resource);
  while (!nameOf(folder)) folder = dirname(folder);
  return folder;
}

function nameOf(folder) {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  const { name, version } = JSON.parse(readFileSync(file, "utf8"));
  return name !== undefined && version !== undefined;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length === 0 && typeof license !== "string") throw new Error(`no licence found for ${name} ${version}`);
  return [`${name} ${version} (${license})`, texts.length > 0 ? texts.join("\n\n") : `Licence: ${license}`];
}
