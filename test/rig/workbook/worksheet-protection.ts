import { accessDenied, invalidArgument, invalidOperation } from "./failure";
import { HostObject } from "./host-object";
import type { Worksheet } from "./worksheet";

const options: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** What a protected sheet refuses (保护工作表). */
export class WorksheetProtection extends HostObject {
  override readonly className = "WorksheetProtection";
  isOn = false;
  password: string | undefined;
  #options: Record<string, boolean | string> = { ...options };

  constructor(readonly sheet: Worksheet) {
    super();
  }

  get Protected(): boolean {
    return this.isOn;
  }
  get Options(): object | null {
    return this.isOn ? { ...this.#options } : null;
  }

  Protect(given?: Record<string, boolean | string> | null, password?: string | null): void {
    this.sheet.there();
    if (this.isOn) throw invalidOperation();
    for (const name of Object.keys(given ?? {})) if (!(name in options)) throw invalidArgument();
    this.#options = { ...options, ...given };
    this.password = password ?? undefined;
    this.isOn = true;
  }

  Unprotect(password?: string | null): void {
    this.sheet.there();
    if (this.isOn && this.password !== undefined && this.password !== password) throw accessDenied();
    this.isOn = false;
  }

  /** Whether something may be done in spite of the protection: `formatCells`, `insertRows`, … */
  allows(what: string): boolean {
    return this.#options[`allow${what[0]!.toUpperCase()}${what.slice(1)}`] === true;
  }
}
