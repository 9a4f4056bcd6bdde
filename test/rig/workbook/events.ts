/** The numbers under which events travel over the bridge. */
export const eventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  ProtectionChanged: 26,
} as const;

/** The events that an add-in can ask for. */
export type EventName = keyof typeof eventTypes;

/** Sends an event to the add-in; set by the bridge. */
export type Send = (type: number, target: string, message: object) => void;

/** The target of events of the whole workbook. */
export const workbookTarget = "Workbook";

/** Who asked for which event of what, as registered through Office.js; nothing else is sent. */
export class Events {
  /** Set by the bridge. */
  send: Send = () => undefined;
  /** Sends the older event of the whole document; set by the bridge. */
  selected: () => void = () => undefined;
  /** As `runtime.enableEvents`: an add-in can turn its own off. */
  isEnabled = true;
  readonly #asked = new Map<string, number>();

  register(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    this.#asked.set(key, (this.#asked.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    this.#asked.set(key, Math.max(0, (this.#asked.get(key) ?? 0) - 1));
  }

  /** How many ask for an event now: for tests that nothing is left behind. */
  asked(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#asked].filter(([, count]) => count > 0));
  }

  emit(name: EventName, target: string, message: object): void {
    if (!this.isEnabled) return;
    for (const each of new Set([target, workbookTarget]))
      if ((this.#asked.get(`${name} ${each}`) ?? 0) > 0) this.send(eventTypes[name], each, message);
  }
}
