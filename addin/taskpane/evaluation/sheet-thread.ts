import type { Sheet } from "../../../engine/index";
import type { Host, Watch } from "../../host";
import { Work } from "../work/work";
import { sheetChange, type SheetChange } from "./sheet-change";

/** Edited sheets as they cross to a thread: whole, or what changed in them. */
export interface Crossing {
  readonly sheets: readonly Sheet[];
  readonly changes: readonly SheetChange[];
}

/** A thread of the engine's, and the sheets that it holds (带数据的后台线程). */
export class SheetThread {
  readonly work: Work;
  readonly #host: Host;
  /** As they went over; only where the host keeps them anyway, so that the changes of one can be told. */
  readonly #sent = new Map<string, Sheet | undefined>();

  constructor(host: Host, work = new Work()) {
    this.#host = host;
    this.work = work;
  }

  /** Reads the sheets that the thread does not hold as they are now. */
  async missing(names: readonly string[], watch: Required<Watch>): Promise<Sheet[]> {
    const sheets: Sheet[] = [];
    for (const name of names) {
      watch.signal.throwIfAborted();
      if (!this.#sent.has(name)) sheets.push(await this.#host.readSheet(name, watch));
    }
    return sheets;
  }

  /** Reads edited sheets, and says how little of them has to cross. */
  async edited(names: readonly string[]): Promise<Crossing> {
    const sheets: Sheet[] = [];
    const changes: SheetChange[] = [];
    for (const name of names) {
      const before = this.#sent.get(name);
      const sheet = await this.#host.readSheet(name);
      if (before) changes.push(sheetChange(before, sheet));
      else sheets.push(sheet);
      this.hold([sheet]);
    }
    return { sheets, changes };
  }

  /** Remembers that the thread holds sheets as they are. */
  hold(sheets: readonly Sheet[]): void {
    for (const sheet of sheets) this.#sent.set(sheet.name, this.#host.isLive ? sheet : undefined);
  }

  /** The thread holds a sheet as it was before an edit. */
  forget(name: string): void {
    this.#sent.delete(name);
  }

  /** The sheets that it holds. */
  names(): string[] {
    return [...this.#sent.keys()];
  }

  /** Whether it holds just these, in whatever state: of one that the workbook has no more it would still know. */
  holdsJust(names: readonly string[]): boolean {
    return names.length === this.#sent.size && names.every((name) => this.#sent.has(name));
  }

  /** The thread broke down, and with it what it held. */
  forgetAll(): void {
    this.#sent.clear();
  }

  stop(): void {
    this.work.stop();
  }
}
