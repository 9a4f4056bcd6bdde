#!/usr/bin/env node
// Serves the built add-in: npm run serve -- --port 8080 --folder dist/addin
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
if (!existsSync(join(folder, "taskpane.html"))) {
  console.error(`${folder} 里没有加载项，请先运行 npm run build`);
  process.exit(1);
}

staticServer(folder)
  .on("error", ({ message }) => {
    console.error(message);
    process.exit(1);
  })
  .listen(port, values.host, function () {
    console.log(`http://${values.host}:${this.address().port}/taskpane.html`);
  });
