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
export function testWithShared(name: string, run: () => void | Promise<void>): void {
  if (existsSync(sharedFolder)) test(name, run);
  else test.skip(`${name} (left out: there is no ../shared)`, run);
}
