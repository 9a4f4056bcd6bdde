import type { Watch } from "../host";
import { batchBytes } from "../shared/content";
import { checkSignal } from "./failure";

/**
 * Sends what was asked of Excel in batches of a size that the web takes too, and looks in between whether the user called
 * it off (分批提交).
 */
export class Batches {
  #bytes = 0;
  #done = 0;

  /**
   * @param context - to which everything is said
   * @param total - bytes of all that will be said, for the progress
   */
  constructor(
    readonly context: Excel.RequestContext,
    readonly watch: Watch = {},
    readonly total = 0,
  ) {}

  /** Counts what was said; sends it when it is enough for a batch. */
  async add(bytes: number): Promise<void> {
    this.#bytes += bytes;
    if (this.#bytes >= batchBytes) await this.send();
  }

  /** Sends what was said so far. */
  async send(): Promise<void> {
    checkSignal(this.watch.signal);
    await this.context.sync();
    this.#done += this.#bytes;
    this.#bytes = 0;
    if (this.total > 0) this.watch.onProgress?.(Math.min(this.#done, this.total), this.total);
  }
}
