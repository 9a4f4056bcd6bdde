#!/usr/bin/env node
// Serves the built workbench and opens it in the browser: npm start -- --port 8080 --no-open
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serveWorkbench } from "./serve-workbench.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "dist", "workbench");
const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } } });
const port = values.port === undefined ? undefined : Number(values.port);

if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
  fail("--port 后面要写端口号，如 8080");
await serveWorkbench(folder, { port, isOpened: !values["no-open"] }, console.log).catch(({ code, message }) =>
  fail(code === "EADDRINUSE" ? `${port} 端口已被占用；不写 --port 会自动换一个` : message),
);

function fail(message) {
  console.error(message);
  process.exit(1);
}
