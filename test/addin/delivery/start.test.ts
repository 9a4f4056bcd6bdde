// How the page is served on one's own machine: by `npm start`, by the installed program, and by nobody else.
import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { listenLocally, openingCommand } from "../../../tools/open-page.mjs";

const root = join(__dirname, "..", "..", "..");
const running: ChildProcess[] = [];
const servers: Server[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    await ended;
  }
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Starts a program of ours until it has said two lines, or ended. */
function started(...words: string[]): Promise<{ readonly said: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, words, { cwd: root });
  running.push(child);
  return new Promise((resolve) => {
    let said = "";
    const hear = (part: Buffer): void => {
      said += part.toString();
      if (said.split("\n").length > 2) resolve({ said, child });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => resolve({ said, child }));
  });
}

const addressIn = (said: string): string => /http:\/\/localhost:\d+\//u.exec(said)?.[0] ?? "";

test.each([
  ["npm start", ["tools/start.mjs"]],
  ["the installed program", ["dist/xianping.cjs", "workbench"]],
])("%s serves the workbench, says where in both languages, and ends with Ctrl+C", async (_, words) => {
  const { said, child } = await started(...words, "--no-open", "--port", "0");
  expect(said).toMatch(/县评工作台：http[^\n]+\n[^\n]+ at http/u);
  const page = await fetch(addressIn(said));
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("<title>县评工作台</title>")]);
  // Nobody on the network reaches it.
  const { port } = new URL(addressIn(said));
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === "IPv4" && !each.internal)?.address;
  if (outside !== undefined) await expect(fetch(`http://${outside}:${port}/`)).rejects.toThrow("fetch failed");
  child.kill("SIGINT");
  await new Promise((resolve) => child.once("exit", resolve));
  await expect(fetch(addressIn(said))).rejects.toThrow("fetch failed");
});

test("a port that is taken is replaced, unless it was asked for", async () => {
  const other = createServer();
  servers.push(other);
  await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
  const { port } = other.address() as AddressInfo;
  const free = createServer();
  servers.push(free);
  expect(await listenLocally(free, port)).not.toBe(`http://localhost:${port}/`);
  const { said, child } = await started("dist/xianping.cjs", "workbench", "--no-open", "--port", String(port));
  expect([said, child.exitCode]).toEqual([`${port} 端口已被占用；不写 --port 会自动换一个。\n`, 2]);
});

test("a port is a number that there is", async () => {
  const { said, child } = await started("dist/xianping.cjs", "workbench", "--port", "70000");
  expect([said, child.exitCode]).toEqual([expect.stringContaining("端口应写成"), 2]);
});

test("the browser is opened as each system does it, and not where there is no display", () => {
  const address = "http://localhost:4170/";
  expect(openingCommand(address, "win32", {})).toEqual(["cmd", "/c", "start", "", address]);
  expect(openingCommand(address, "darwin", {})).toEqual(["open", address]);
  expect(openingCommand(address, "linux", { DISPLAY: ":0" })).toEqual(["xdg-open", address]);
  expect(openingCommand(address, "linux", { WAYLAND_DISPLAY: "wayland-0" })).toEqual(["xdg-open", address]);
  expect(openingCommand(address, "linux", {})).toBeUndefined();
});
