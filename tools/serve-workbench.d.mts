import type { Server } from "node:http";

/**
 * Serves the built workbench on this machine, says where, and opens it in the browser.
 *
 * @param folder - the built page
 * @param options - a port of its own; whether the browser is opened
 * @param say - prints a line
 * @throws Error where the port that was asked for cannot be had
 */
export function serveWorkbench(
  folder: string,
  options: { readonly port?: number; readonly isOpened?: boolean },
  say: (text: string) => void,
): Promise<Server>;
