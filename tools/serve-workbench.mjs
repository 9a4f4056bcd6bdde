import { listenLocally, openInBrowser } from "./open-page.mjs";
import { staticServer } from "./static-server.mjs";

/** Where the workbench is served at first; a free port is taken where somebody else has it. */
const usualPort = 4170;

/**
 * Serves the built workbench on this machine, says where, and opens it in the browser.
 *
 * @param {string} folder - the built page
 * @param {{ port?: number, isOpened?: boolean }} options - a port of its own; whether the browser is opened
 * @param {(text: string) => void} say - prints a line
 * @returns {Promise<import("node:http").Server>} serving
 * @throws Error where the port that was asked for cannot be had
 */
export async function serveWorkbench(folder, { port, isOpened = true }, say) {
  const server = staticServer(folder);
  const address = await listenLocally(server, port ?? usualPort, port !== undefined);
  say(`县评工作台：${address} （只在本机，数据不离开这台电脑；按 Ctrl+C 结束）`);
  say(`The workbench is at ${address} (on this machine only; Ctrl+C stops it)`);
  if (isOpened) openInBrowser(address);
  return server;
}
