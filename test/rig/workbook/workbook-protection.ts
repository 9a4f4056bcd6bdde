import type { Book } from "./book";
import { accessDenied, invalidOperation } from "./failure";
import { HostObject } from "./host-object";

/** Whether the workbook's structure is protected: no sheet comes, goes, or changes its name (保护工作簿). */
export class WorkbookProtection extends HostObject {
  override readonly className = "WorkbookProtection";
  isOn = false;
  password: string | undefined;

  constructor(readonly book: Book) {
    super();
  }
  get Protected(): boolean {
    return this.isOn;
  }
  Protect(password?: string | null): void {
    if (this.isOn) throw invalidOperation();
    this.isOn = true;
    this.password = password ?? undefined;
  }
  Unprotect(password?: string | null): void {
    if (this.isOn && this.password !== undefined && this.password !== password) throw accessDenied();
    this.isOn = false;
  }
}
