import { runBatch, type Batch } from "./workbook/batch";
import type { Book } from "./workbook/book";
import { inCellEditMode } from "./workbook/failure";

/** What office.js calls Excel by: arrays of Excel's own kind are unpacked by `toArray()`. */
interface SafeArray {
  dimensions(): number;
  toArray(): unknown[];
}

type Callback = (answer: SafeArray | number) => void;
type Handler = (id: number, payload: unknown) => void;

const executeBatch = 93;
const appCommandCompleted = 94;
const requestTooLarge = 5103;
const answerTooLarge = 5104;
const richApiMessage = 33;
const appCommandInvoked = 39;
const selectionChanged = 2;
const eventCategory = 65536;
/** The flag of a request that rather waits than be refused while a cell is being edited. */
const waitsForCellEdit = 64;

/** What runs a part of the add-in's page after a while; `setTimeout` in both worlds. */
type Later = (run: () => void, milliseconds: number) => unknown;

/**
 * `window.external` as Excel for Windows gives it to an add-in's page: the unmodified office.js finds nothing else of Excel.
 */
export class Bridge {
  readonly #handlers = new Map<number, Set<Handler>>();
  readonly #commands = new Map<string, (result: string) => void>();
  readonly #waiting: (() => void)[] = [];
  #commandCount = 0;
  /** Batches that arrived, oldest first. */
  readonly batches: Batch[] = [];
  /** Faults of the rig itself, and what it lacks: a test should end with none. */
  readonly faults: string[] = [];
  /** Called before the batch of that number (from 1) runs. */
  beforeBatch: ((count: number, batch: Batch) => void) | undefined;

  constructor(
    readonly book: Book,
    readonly options: { readonly uiLanguage: string; readonly theme: Readonly<Record<string, string>> },
    readonly later: Later,
  ) {
    book.events.send = (type, target, message) => this.send(type, target, message);
    book.events.selected = () => this.tell(selectionChanged, null);
  }

  // The names are Excel's.
  GetContext(): object {
    return contextOf(this);
  }

  Execute(id: number, params: unknown[], callback: Callback): void {
    if (id === executeBatch) {
      const [message] = params as [unknown[]];
      this.execute(message[4] as string, Number(message[6] ?? 0), callback);
      return;
    }
    if (id === appCommandCompleted) {
      const [command, , result] = params as [string, number, string];
      this.#commands.get(command)?.(result);
    }
    this.later(() => callback(safeArray([0])), 0);
  }

  RegisterEvent(id: number, _target: string, handler: Handler, callback?: Callback): void {
    this.later(() => {
      callback?.(0);
      this.#handlers.set(id, (this.#handlers.get(id) ?? new Set()).add(handler));
    }, 0);
  }

  UnregisterEvent(id: number, _target: string, callback?: Callback): void {
    this.#handlers.delete(id);
    this.later(() => callback?.(0), 0);
  }

  /** Ends the editing of a cell: what waited for it runs now. */
  endCellEdit(): void {
    this.book.switches.isEditingCell = false;
    this.#waiting.splice(0).forEach((run) => run());
  }

  /** Presses a button of the ribbon whose action has that id, as the manifest names it. @returns when it said it was done */
  async press(action: string): Promise<void> {
    const handlers = await this.listeners(appCommandInvoked);
    const id = `command${(this.#commandCount += 1)}`;
    return new Promise((resolve, reject) => {
      this.#commands.set(id, (result) => {
        this.#commands.delete(id);
        if (result === "") reject(new Error(`the ribbon's action ${action} is not associated`));
        else resolve();
      });
      const event = JSON.stringify({ source: { id: action } });
      for (const handler of handlers) handler(appCommandInvoked, safeArray([id, action, event]));
    });
  }

  /** Who listens to an event; the library registers a little after it says that it is ready. */
  private async listeners(id: number): Promise<ReadonlySet<Handler>> {
    for (let wait = 0; wait < 100; wait += 1) {
      const found = this.#handlers.get(id);
      if (found?.size) return found;
      await new Promise<void>((resolve) => void this.later(resolve, 20));
    }
    throw new Error("the add-in does not listen to the ribbon");
  }

  private execute(body: string, flags: number, callback: Callback): void {
    const { switches } = this.book;
    const batch = JSON.parse(body) as Batch;
    const isForWorkbook = Object.values(batch.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 1);
    if (switches.isEditingCell && isForWorkbook && (flags & waitsForCellEdit) !== 0) {
      this.#waiting.push(() => this.execute(body, flags, callback));
      return;
    }
    const answer = (): SafeArray => {
      if (byteLength(body) > switches.payloadLimit) return tooLarge(requestTooLarge);
      if (isForWorkbook) {
        this.batches.push(batch);
        this.beforeBatch?.(this.batches.length, batch);
      }
      const text = switches.isEditingCell && isForWorkbook ? refused(inCellEditMode()) : this.run(batch);
      if (byteLength(text) > switches.payloadLimit) return tooLarge(answerTooLarge);
      return safeArray([0, safeArray([200, null, text])]);
    };
    this.later(() => callback(answer()), switches.slow);
  }

  private run(batch: Batch): string {
    try {
      const answer = runBatch(this.book, batch);
      if (answer.Error?.Code === "NotInRig") this.faults.push(answer.Error.Message);
      return JSON.stringify(answer);
    } catch (error) {
      // A defect of the rig must not look like a refusal of Excel's.
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.faults.push(text);
      return refused({ code: "NotInRig", message: `a defect of the rig: ${text}` });
    }
  }

  private send(type: number, target: string, message: object): void {
    const entry = safeArray([eventCategory, type, target, JSON.stringify(message), "", false]);
    this.tell(richApiMessage, safeArray([entry]));
  }

  /** Calls whoever registered for that event by then. */
  private tell(id: number, payload: unknown): void {
    this.later(() => {
      for (const handler of this.#handlers.get(id) ?? []) handler(id, payload);
    }, 0);
  }
}

function refused({ code, message }: { readonly code: string; readonly message: string }): string {
  return JSON.stringify({ Results: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0 } });
}

function tooLarge(status: number): SafeArray {
  return safeArray([status, safeArray([status])]);
}

function safeArray(items: unknown[]): SafeArray {
  return { dimensions: () => 1, toArray: () => items };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** What Excel says of itself and of the document. */
function contextOf({ book, options }: Bridge): object {
  const { documentSettings: settings } = book;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "c3205649-7510-4fac-b589-24a2ce04fb7c",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.uiLanguage,
    GetAppDataLocale: () => options.uiLanguage,
    GetDocUrl: () => "file:///C:/工作簿1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 2,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.19000.20000",
    GetDialogRequirementMatrix: () => "",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(book.switches.requirementSets),
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(options.theme).map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)]),
        ),
      ),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index]!));
      },
    }),
  };
}

/** The colours that Office hands over in its white and its black theme. */
export const officeThemes = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#000000",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#000000",
  },
  dark: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#363636",
    controlForegroundColor: "#FFFFFF",
  },
} as const;
