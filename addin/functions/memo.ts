/**
 * Keeps the latest results, up to a number and a total size (缓存).
 *
 * Excel recalculates for reasons of its own; an equal call is then answered without working it out again. The key is the
 * whole call and not a digest of it: two calls never share an answer.
 */
export class Memo<Result> {
  private readonly results = new Map<string, Result>();
  private size = 0;

  /**
   * @param most - how many results are kept
   * @param mostSize - how many characters their keys may have together
   */
  constructor(
    private readonly most = 500,
    private readonly mostSize = 16e6,
  ) {}

  /** The result kept under a key; `undefined` where there is none. */
  get(key: string): Result | undefined {
    const found = this.results.get(key);
    if (found === undefined) return undefined;
    this.results.delete(key);
    this.results.set(key, found);
    return found;
  }

  /** Keeps a result; those not asked for the longest go first. One larger than all room is not kept. */
  set(key: string, result: Result): void {
    if (key.length > this.mostSize) return;
    if (this.results.delete(key)) this.size -= key.length;
    this.results.set(key, result);
    this.size += key.length;
    for (const oldest of this.results.keys()) {
      if (this.results.size <= this.most && this.size <= this.mostSize) return;
      this.results.delete(oldest);
      this.size -= oldest.length;
    }
  }
}

/** The key of a call: equal for equal arguments only. Takes arguments as plain data. */
export function callKey(id: string, args: readonly unknown[]): string {
  return `${id}${JSON.stringify(args)}`;
}
