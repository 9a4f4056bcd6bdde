import type { Server } from "node:http";

/** A static web server for a folder, not yet listening; with a certificate it speaks https. */
export function staticServer(folder: string, certificate?: { readonly key: string; readonly cert: string }): Server;
