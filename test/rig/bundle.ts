import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(__dirname, "../..");
const bundled = new Map<string, Promise<string>>();

/** A module and all that it imports as one script for the page; at first the workbook model and the bridge. */
export function bundlePage(module = join(__dirname, "page.ts")): Promise<string> {
  const found = bundled.get(module) ?? bundle(module);
  bundled.set(module, found);
  return found;
}

async function bundle(module: string): Promise<string> {
  const command = join(root, "node_modules/esbuild/bin/esbuild");
  const words = [module, "--bundle", "--format=iife", "--target=es2022", "--keep-names", "--log-level=error"];
  // esbuild's own interface refuses the globals of jest's sandbox; its command does not see them.
  const { stdout } = await promisify(execFile)(command, words, { maxBuffer: 64 * 1024 * 1024, cwd: root });
  return stdout;
}
