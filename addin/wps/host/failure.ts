import { HostFailure } from "../../host";

/** Whatever was thrown, as a failure of ours; WPS names no codes, so its own words go along. */
export function wpsFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new HostFailure("unknown", words);
}

/** Does something with the workbook; what fails does so as a `HostFailure`. */
export async function inWps<Result>(job: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await job();
  } catch (error) {
    throw wpsFailure(error);
  }
}

/**
 * Lets the page draw and hear clicks between two synchronous pieces of work.
 *
 * @throws HostFailure `cancelled` when it was called off meanwhile
 */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (signal?.aborted === true) throw new HostFailure("cancelled");
}
