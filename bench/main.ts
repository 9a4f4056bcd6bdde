import { spawnSync } from "node:child_process";
import { cases } from "./cases";
import { liveCases } from "./live";
import { runWorkbench } from "./workbench";

/**
 * Runs every benchmark in a process of its own and prints its times and its peak of memory.
 *
 * `live` measures only the live workbook; `workbench` measures the built page in Chromium instead, all its figures or those whose name has a text in it.
 *
 * Machines are noisy: compare the figures of one run with each other.
 */
async function main(asked: string | undefined): Promise<void> {
  if (asked === "workbench") return runWorkbench(process.argv[3]);
  const all = [...cases, ...liveCases];
  const chosen = all.find(({ name }) => name === asked);
  if (chosen) {
    const figures = await chosen.run();
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const processor = (userCPUTime + systemCPUTime) / 1e6;
    process.stdout.write(JSON.stringify({ figures, processor, peak: maxRSS / 1024 }));
    return;
  }
  for (const { name } of asked === "live" ? liveCases : all) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [__filename, name], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    process.stderr.write(stderr);
    const { figures, processor, peak } = JSON.parse(stdout) as {
      figures: Record<string, number>;
      processor: number;
      peak: number;
    };
    const parts = Object.entries(figures).map(([what, time]) => `${what} ${time.toFixed(1)} ms`);
    process.stdout.write(
      `${name}\n  ${parts.length === 0 ? "left out: what it needs is not on this machine" : parts.join(", ")}; all of the process ${processor.toFixed(1)} s of processor time; peak ${peak.toFixed(0)} MB\n`,
    );
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
