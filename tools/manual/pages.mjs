import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { escaped, pageOf } from "./markdown.mjs";

/** The pages of `docs/` that are shipped with the workbench, by what they are called there: the manual, and what it points to. */
export const shippedPages = {
  "workbench.zh.md": "index.html",
  "ledger.zh.md": "ledger.html",
  "report.zh.md": "report.html",
  "plan.zh.md": "plan.html",
  "method.zh.md": "method.html",
  "admin.zh.md": "admin.html",
};

/** Where the workbench's manual lies beside its page. */
const folder = "manual";

/** Writes the users' manual beside the page (随页附带的手册): the pages of `docs/` as HTML, and their pictures. */
export class ManualPages {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ManualPages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "ManualPages", stage }, async () => {
        const docs = join(compiler.context, "docs");
        const read = async (path) => {
          compilation.fileDependencies.add(path);
          return readFile(path);
        };
        const emit = (path, content) => compilation.emitAsset(`${folder}/${path}`, new sources.RawSource(content));

        const style = await read(join(compiler.context, "addin/workbench/manual/manual.css"));
        const styleName = `manual.${createHash("sha256").update(style).digest("hex").slice(0, 8)}.css`;
        emit(styleName, style);
        for (const [source, path] of Object.entries(shippedPages)) {
          const page = await pageOf((await read(join(docs, source))).toString("utf8"), linkFrom);
          emit(path, wholePage(page, styleName, path === "index.html"));
        }
        for (const name of await readdir(join(docs, "pictures")))
          emit(`pictures/${name}`, await read(join(docs, "pictures", name)));
        compilation.contextDependencies.add(join(docs, "pictures"));
      });
    });
  }
}

/**
 * Where a link of a page in `docs/` leads in the built folder.
 *
 * @param {string} link
 * @returns {string | undefined} nothing where the page is not shipped
 */
export function linkFrom(link) {
  if (/^(?:https?:|#)/u.test(link)) return link;
  const [page, part] = link.split("#");
  return shippedPages[page] && shippedPages[page] + (part === undefined ? "" : `#${part}`);
}

function wholePage({ title, parts, html }, style, isManual) {
  const contents = parts.map((part) => `<li><a href="#${escaped(part.id)}">${escaped(part.title)}</a></li>`);
  const ways = [
    `<a href="../index.html">打开工作台</a>`,
    ...(isManual ? [] : [`<a href="index.html">工作台使用手册</a>`]),
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<title>${escaped(title)} - 县评</title>
<link rel="icon" href="../assets/icon-32.png" />
<link rel="stylesheet" href="${style}" />
</head>
<body>
<nav aria-label="目录">
<p>${ways.join("<br />")}</p>
<ul>
${contents.join("\n")}
</ul>
</nav>
<main>
${html}</main>
</body>
</html>
`;
}
