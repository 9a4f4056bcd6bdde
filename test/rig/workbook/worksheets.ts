import type { Book } from "./book";
import { itemNotFound } from "./failure";
import { HostCollection } from "./host-object";
import type { Worksheet } from "./worksheet";

/** The sheets of the workbook. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  override readonly className = "WorksheetCollection";
  constructor(readonly book: Book) {
    super();
  }
  items(): readonly Worksheet[] {
    return this.book.sheets;
  }
  override GetCount(visibleOnly: boolean | null = false): number {
    return this.shown(visibleOnly).length;
  }
  Add(name?: string | null): Worksheet {
    this.book.guardStructure();
    return this.book.add(name ?? undefined);
  }
  GetActiveWorksheet(): Worksheet {
    return this.book.active;
  }
  GetItem(key: string): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(key: string): Worksheet | null {
    return this.book.find(key) ?? null;
  }
  GetFirst(visibleOnly: boolean | null = false): Worksheet {
    return this.shown(visibleOnly)[0]!;
  }
  GetLast(visibleOnly: boolean | null = false): Worksheet {
    return this.shown(visibleOnly).at(-1)!;
  }
  private shown(visibleOnly: boolean | null): readonly Worksheet[] {
    return visibleOnly ? this.book.sheets.filter((sheet) => sheet.Visibility === "Visible") : this.book.sheets;
  }
}
