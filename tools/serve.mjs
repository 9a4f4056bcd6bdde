#!/usr/bin/env node
// Serves a built page, the add-in or the workbench: npm run serve -- --port 8080 --folder dist/workbench
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseNumber } from "office-addin-cli";
import { staticServer } from "./static-server.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    host: { type: "string", default: "localhost" },
    folder: { type: "string", default: join(root, "dist", "addin") },
  },
});
const port = parseNumber(values.port, "--port must be a number");
const folder = resolve(values.folder);
const page = ["taskpane.html", "index.html"].find((name) => existsSync(join(folder, name)));
if (page === undefined) {
  console.error(`${folder} 里没有构建好的加载项或工作台，请先运行 npm run build`);
  process.exit(1);
}

staticServer(folder)
  .on("error", ({ message }) => {
    console.error(message);
    process.exit(1);
  })
  .listen(port, values.host, function () {
    console.log(`http://${values.host}:${this.address().port}/${page}`);
  });
