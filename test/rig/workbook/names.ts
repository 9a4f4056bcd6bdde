import { areaText, quoteSheet } from "./area";
import type { Book } from "./book";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./failure";
import { HostCollection, HostObject } from "./host-object";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/** A name of the workbook or of a sheet (名称). */
export class NamedItem extends HostObject {
  override readonly className = "NamedItem";
  comment = "";
  isVisible = true;

  constructor(
    readonly owner: Book | Worksheet,
    readonly name: string,
    /** With its equals sign. */
    readonly formula: string,
  ) {
    super();
  }
  get _Id(): string {
    return this.name;
  }
  get Name(): string {
    return this.name;
  }
  get Formula(): string {
    return this.formula;
  }
  get Value(): string {
    return this.formula;
  }
  get Type(): string {
    return this.range() ? "Range" : "String";
  }
  get Scope(): string {
    return this.owner instanceof Worksheet ? "Worksheet" : "Workbook";
  }
  get Comment(): string {
    return this.comment;
  }
  set Comment(value: unknown) {
    this.comment = String(value);
  }
  get Visible(): boolean {
    return this.isVisible;
  }
  set Visible(value: unknown) {
    this.isVisible = value === true;
  }
  Delete(): void {
    const { names } = this.owner;
    if (!names.delete(this.name.toLowerCase())) throw itemNotFound();
  }
  GetRange(): Range {
    const range = this.range();
    if (!range) throw itemNotFound();
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    return this.range() ?? null;
  }

  /** The range that the name stands for, if it stands for one. */
  range(): Range | undefined {
    const book = this.owner instanceof Worksheet ? this.owner.book : this.owner;
    try {
      return book.rangeAt(this.formula.slice(1), this.owner instanceof Worksheet ? this.owner : book.active);
    } catch {
      return undefined;
    }
  }
}

/** The names of the workbook, or those of a sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  override readonly className = "NamedItemCollection";
  constructor(readonly owner: Book | Worksheet) {
    super();
  }
  items(): NamedItem[] {
    return [...this.owner.names.values()];
  }
  Add(name: string, reference: unknown, comment?: string | null): NamedItem {
    const looksLikeCell = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/iu.test(name);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || looksLikeCell) throw invalidArgument();
    if (this.owner.names.has(name.toLowerCase())) throw itemAlreadyExists();
    const formula =
      reference instanceof Range
        ? `=${quoteSheet(reference.sheet.Name)}!${areaText(reference.area).replaceAll(/([A-Z]+)(\d+)/gu, "$$$1$$$2")}`
        : String(reference);
    if (!formula.startsWith("=")) throw invalidArgument();
    const added = new NamedItem(this.owner, name, formula);
    if (comment) added.comment = comment;
    this.owner.names.set(name.toLowerCase(), added);
    return added;
  }
  GetItem(name: string): NamedItem {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(name: string): NamedItem | null {
    return this.owner.names.get(name.toLowerCase()) ?? null;
  }
}
