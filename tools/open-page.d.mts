import type { Server } from "node:http";

/** Begins to serve on this machine only; where the usual port is taken, on one that is free. @returns the address */
export function listenLocally(server: Server, port: number, isAsked?: boolean): Promise<string>;

/** What opens an address in the user's browser; nothing on a machine without a display. */
export function openingCommand(
  address: string,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [command: string, ...words: string[]] | undefined;

/** Opens an address in the user's browser, where there is one; that it cannot be opened is no fault. */
export function openInBrowser(address: string): void;
