import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { staticServer } from "../../../tools/static-server.mjs";

const place = mkdtempSync(join(tmpdir(), "xianping-"));
const folder = join(place, "addin");
const server = staticServer(folder);

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(place, "secret.txt"), "secret");
  mkdirSync(join(place, "addin-other"));
  writeFileSync(join(place, "addin-other", "secret.txt"), "secret");
  writeFileSync(join(folder, "页.html"), "<p>页</p>");
  writeFileSync(join(folder, "pane.0123abcd.js"), "1");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(place, { recursive: true });
});

/** As it is written: `fetch` would tidy the path. */
function ask(
  path: string,
  method = "GET",
): Promise<{ status?: number; headers: Record<string, unknown>; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, method, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test("serves a page that is asked for anew each time, and a hashed script for good", async () => {
  expect(await ask("/%E9%A1%B5.html?_host_Info=Excel$Win32")).toMatchObject({
    status: 200,
    body: "<p>页</p>",
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  });
  expect((await ask("/pane.0123abcd.js")).headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(await ask("/pane.0123abcd.js", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/../addin-other/secret.txt",
  "/assets",
  "/",
  "/%",
  "/%00",
  "/none",
])("%s is not there", async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: "" });
});

test("a name that no file can have is not there, and the server goes on", async () => {
  expect((await ask(`/${"x".repeat(5000)}`)).status).toBe(404);
  expect((await ask("/pane.0123abcd.js")).status).toBe(200);
});

test("sends the page's policy with every file, and who may frame it", async () => {
  expect((await ask("/pane.0123abcd.js")).headers).not.toHaveProperty("content-security-policy");
  const policy = "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com";
  writeFileSync(join(folder, "taskpane.html"), `<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
  const sent = (await ask("/pane.0123abcd.js")).headers["content-security-policy"];
  expect(sent).toMatch(
    /^default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com; frame-ancestors 'self' /u,
  );
});

test("only what the functions are called may be read from others' pages", async () => {
  writeFileSync(join(folder, "functions.en.json"), "{}");
  expect((await ask("/functions.en.json")).headers).toMatchObject({ "access-control-allow-origin": "*" });
  expect((await ask("/pane.0123abcd.js")).headers).not.toHaveProperty("access-control-allow-origin");
});

test("takes nothing in", async () => {
  expect((await ask("/pane.0123abcd.js", "POST")).status).toBe(405);
});
