// A real build for somebody's server, with office.js from Microsoft's: what it says of addresses is right, and it names its
// files by what is in them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands } from "../../../addin/commands/commands";
import { functionTable } from "../../../addin/functions/table";
import { contentPolicy, policyOf } from "../../../tools/addin-options.mjs";
import { manifestFaults } from "../../../tools/manifest/faults.mjs";

jest.setTimeout(180_000);

const root = join(__dirname, "..", "..", "..");
const address = "https://example.gov.cn/xianping/";
const cdn = "https://appsforoffice.microsoft.com";
let folder = "";
const text = (path: string): string => readFileSync(join(folder, path), "utf8");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xianping-"));
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const words = ["--config-name", "addin", "--env", `address=${address}`, "--env", "officeJs=cdn"];
  const built = spawnSync(process.execPath, [webpack, ...words, "--output-path", folder], {
    cwd: root,
    encoding: "utf8",
  });
  expect([built.status, built.stdout]).toEqual([0, ""]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("every address in the manifest is on that server, in that folder", () => {
  const addresses = [...text("manifest.xml").matchAll(/="(https?:[^"]+)"/gu)]
    .map(([, found = ""]) => found)
    .filter((found) => !found.startsWith("http://schemas.microsoft.com/") && !found.startsWith("http://www.w3.org/"));
  expect(addresses.length).toBeGreaterThan(40);
  expect(addresses.filter((found) => !found.startsWith(address))).toEqual([]);
  expect(addresses.filter((found) => !existsSync(join(folder, found.slice(address.length))))).toEqual([]);
});

test("the validator has nothing against it", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const files = (path: string): Uint8Array | undefined =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;
  const functionIds = functionTable.map(({ id }) => id);
  expect(
    manifestFaults(text("manifest.xml"), { version, files, functionIds, actionIds: Object.keys(commands) }),
  ).toEqual([]);
});

test("the page takes office.js from Microsoft, its policy allows that server's scripts and nothing more, and none lies here", () => {
  const page = text("taskpane.html");
  const policy = policyOf(page) ?? "";
  // It is also named where the page says what did not load.
  const servers = [...page.matchAll(/https?:\/\/[^/"; <]+/gu)].map(([found]) => found);
  expect([...new Set(servers)]).toEqual([cdn]);
  expect(page).toContain(`src="${cdn}/lib/1/hosted/office.js"`);
  expect(policy.replace(` ${cdn}`, "")).toBe(contentPolicy());
  expect(policy).toContain(`script-src 'self' ${cdn};`);
  expect(existsSync(join(folder, "office"))).toBe(false);
});

test("a file of the same name has the same content as in the other build", () => {
  const other = join(root, "dist", "addin");
  const hashed = readdirSync(folder).filter((name) => /\.[0-9a-f]{8}\.(?:js|css)$/u.test(name));
  expect(hashed.length).toBeGreaterThan(20);
  const both = hashed.filter((name) => existsSync(join(other, name)));
  expect(both.filter((name) => statSync(join(other, name)).size !== statSync(join(folder, name)).size)).toEqual([]);
});
