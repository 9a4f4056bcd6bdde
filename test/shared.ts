import { existsSync } from "node:fs";
import { join } from "node:path";

/** The folder of plans, ledgers, tables and reference results that may lie beside the checkout. */
export const sharedFolder = join(__dirname, "..", "..", "shared");

/**
 * `test` where the shared folder lies beside the checkout; elsewhere the case is left out, and the run's summary says so.
 *
 * @param name - the test's name
 * @param run - what to test
 */
export function testWithShared(name: string, run: () => void | Promise<unknown>): void {
  const asyncRun = async (): Promise<void> => void (await run());
  if (existsSync(sharedFolder)) test(name, asyncRun);
  else test.skip(`${name} (left out: there is no ../shared)`, asyncRun);
}
