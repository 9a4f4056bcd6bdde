import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(__dirname, "../..");
let bundled: Promise<string> | undefined;

/** The workbook model and the bridge as one script for the page. */
export function bundlePage(): Promise<string> {
  return (bundled ??= bundle());
}

async function bundle(): Promise<string> {
  const command = join(root, "node_modules/esbuild/bin/esbuild");
  const words = [
    join(__dirname, "page.ts"),
    "--bundle",
    "--format=iife",
    "--target=es2022",
    "--keep-names",
    "--log-level=error",
  ];
  // esbuild's own interface refuses the globals of jest's sandbox; its command does not see them.
  const { stdout } = await promisify(execFile)(command, words, { maxBuffer: 64 * 1024 * 1024, cwd: root });
  return stdout;
}
