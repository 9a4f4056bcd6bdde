import { existsSync } from "node:fs";
import { join } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import { serveWorkbench } from "../tools/serve-workbench.mjs";
import { callFailure, Failure } from "./failure";
import type { Output } from "./io";

/** The built page lies beside the program, in a checkout as in an installed package. */
const folder = join(__dirname, "workbench");

/** Adds the command that serves the workbench on this machine (在浏览器里用工作台). */
export function addWorkbench(root: Command, output: Output): void {
  root
    .command("workbench")
    .description("在本机浏览器里打开工作台，不需要 Excel；按 Ctrl+C 结束")
    .option("--port <端口>", "用这个端口；不写时自动选一个", parsePort)
    .option("--no-open", "只显示地址，不打开浏览器")
    .action(async ({ port, open }: { port?: number; open: boolean }) => {
      if (!existsSync(join(folder, "index.html"))) throw new Failure(["没有找到构建好的工作台。"], 1);
      const options = port === undefined ? { isOpened: open } : { port, isOpened: open };
      await serveWorkbench(folder, options, (text) => output.out(`${text}\n`)).catch((error: unknown) => {
        const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
        throw taken ? callFailure(`${port} 端口已被占用；不写 --port 会自动换一个。`) : error;
      });
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) throw new InvalidArgumentError("端口应写成 8080 的样子。");
  return port;
}
