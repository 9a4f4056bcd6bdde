#!/usr/bin/env node
// Opens Excel with the add-in: builds it, serves it on https://localhost:3000 with a certificate of this machine's own, and
// has Microsoft's tool put it into Excel. Where there is no Excel, the server stays, for Excel on the web.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";
import { staticServer } from "./static-server.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "dist", "addin");
const manifest = join(folder, "manifest.xml");
const certificates = join(root, "out", "certificates");
const address = "https://localhost:3000";
// Not among the dependencies: it brings 500 packages and a native one that needs the system's libraries.
const debugging = "office-addin-debugging@7.0.0";

const hasBuilt = run(process.execPath, [
  join(root, "node_modules", "webpack", "bin", "webpack.js"),
  "--config-name",
  "addin",
]);
if (!hasBuilt) fail("构建没有成功，原因见上。");

const certificate = await certificateOf(hasExcel()).catch(({ message }) => fail(`没有取得本机证书：${message}`));
const server = staticServer(folder, certificate);
server.listen(3000, "localhost");
await once(server, "listening").catch(({ message }) => fail(`3000 端口不能用：${message}`));
console.log(`加载项在 ${address}，按 Ctrl+C 结束。`);

if (!hasExcel()) {
  console.log(
    "这台机器上没有 Excel。请在本机浏览器里信任 out/certificates/ca.crt，再在网页版 Excel 的“加载项”里上传：",
  );
  console.log(manifest);
} else if (run("npx", ["--yes", debugging, "start", manifest, "desktop", "--app", "excel", "--no-debug"])) {
  process.once("SIGINT", () => {
    run("npx", ["--yes", debugging, "stop", manifest]);
    process.exit(0);
  });
} else {
  fail("没有把加载项装进 Excel，原因见上。");
}

/**
 * Keys for https on this machine only. Beside an Excel the system asks once whether they may be trusted, for a month; elsewhere
 * the system's own settings are left alone.
 */
async function certificateOf(isTrusted) {
  if (isTrusted) return getHttpsServerOptions();
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(certificates, name));
  if (!existsSync(key)) await generateCertificates(ca, cert, key);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

/** Excel runs on Windows and on the Mac. */
function hasExcel() {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  const key = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe`;
  return spawnSync("reg", ["query", key], { stdio: "ignore" }).status === 0;
}

function run(command, words) {
  // On Windows npx is a script, which needs a shell.
  const shell = command === "npx" && process.platform === "win32";
  return spawnSync(command, words, { cwd: root, stdio: "inherit", shell }).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
