import { join } from "node:path";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";

/**
 * What the builds of our pages share (网页构建): hashed names, one runtime, code that is loaded when it is needed, and a
 * folder that any static web server can serve.
 *
 * @param common - what all bundles share
 * @param own - the build's name, its folder in `dist`, its entries, its plugins, and chunks that share nothing
 * @returns webpack's configuration
 */
export function pageBuild(common, { name, entry, plugins, apart = [] }) {
  return {
    ...common,
    name,
    target: ["web", "es2022"],
    entry,
    output: {
      path: join(common.context, "dist", name),
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
      splitChunks: { chunks: (chunk) => !apart.includes(chunk.name) },
    },
    plugins: [...common.plugins, ...plugins],
  };
}

/**
 * A page of a build, with its scripts and its policy.
 *
 * @param {string} filename
 * @param {string} template
 * @param {string[]} chunks - the entries, in the order in which they are loaded
 * @param {string} policy - the content security policy that it states
 * @param {object} [more] - what else its template reads
 */
export function htmlPage(filename, template, chunks, policy, more = {}) {
  return new HtmlPlugin({
    filename,
    template,
    scriptLoading: "defer",
    chunks,
    chunksSortMode: "manual",
    minify: false,
    policy,
    ...more,
  });
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
