import { spawn } from "node:child_process";

/**
 * Begins to serve on this machine only; where the usual port is taken, on one that is free.
 *
 * @param {import("node:http").Server} server - not yet listening
 * @param {number} port
 * @param {boolean} [isAsked] - whether the user asked for this very port, so that no other will do
 * @returns {Promise<string>} the address, with a slash at its end
 * @throws Error where the port is taken and no other will do, or none can be had
 */
export async function listenLocally(server, port, isAsked = false) {
  await listen(server, port).catch((error) => {
    if (isAsked || !["EADDRINUSE", "EACCES"].includes(error.code)) throw error;
    return listen(server, 0);
  });
  return `http://localhost:${server.address().port}/`;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/**
 * What opens an address in the user's browser (打开默认浏览器).
 *
 * @param {string} address
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {readonly [command: string, ...words: string[]] | undefined} nothing on a machine without a display
 */
export function openingCommand(address, platform, environment) {
  if (platform === "win32") return ["cmd", "/c", "start", "", address];
  if (platform === "darwin") return ["open", address];
  const hasDisplay = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return hasDisplay ? ["xdg-open", address] : undefined;
}

/** Opens an address in the user's browser, where there is one; that it cannot be opened is no fault. */
export function openInBrowser(address) {
  const [command, ...words] = openingCommand(address, process.platform, process.env) ?? [];
  if (command === undefined) return;
  spawn(command, words, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
