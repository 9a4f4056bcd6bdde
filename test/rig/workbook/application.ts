import { invalidArgument } from "./failure";
import { HostObject } from "./host-object";

/** Excel itself, as far as a workbook is concerned. */
export class Application extends HostObject {
  override readonly className = "Application";
  /** What was asked of it, for tests. */
  readonly calls: string[] = [];
  #mode = "Automatic";

  get CalculationMode(): string {
    return this.#mode;
  }
  set CalculationMode(value: unknown) {
    if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(value as string)) throw invalidArgument();
    this.#mode = value as string;
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get CalculationState(): string {
    return "Done";
  }
  Calculate(type: string): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw invalidArgument();
    this.calls.push(`calculate ${type}`);
  }
  /** Workbooks that were made beside this one and shown, as their files. */
  readonly opened: Uint8Array[] = [];
  CreateWorkbook(base64: string): WorkbookCreated {
    return new WorkbookCreated(() => this.opened.push(Uint8Array.from(Buffer.from(base64, "base64"))));
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    this.calls.push("suspend screen");
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.calls.push("suspend calculation");
  }
}

/** A workbook that nobody sees until it is opened. */
export class WorkbookCreated extends HostObject {
  override readonly className = "WorkbookCreated";
  constructor(readonly open: () => void) {
    super();
  }
  Open(): void {
    this.open();
  }
}

/** `context.runtime`: whether the add-in hears events. */
export class Runtime extends HostObject {
  override readonly className = "Runtime";
  constructor(readonly events: { isEnabled: boolean }) {
    super();
  }
  get EnableEvents(): boolean {
    return this.events.isEnabled;
  }
  set EnableEvents(value: unknown) {
    this.events.isEnabled = value === true;
  }
}
