import { parseArea, sheetColumns, sheetRows, splitSheet, checked, type Area } from "./area";
import type { Book } from "./book";
import { ChartCollection, type Chart } from "./charts";
import { CommentCollection, type Comment } from "./comments";
import { ConditionalFormats } from "./conditional-formats";
import { WorksheetCustomPropertyCollection } from "./custom-properties";
import type { Validation } from "./data-validation";
import { invalidArgument, invalidOperation, itemNotFound, accessDenied } from "./failure";
import { WorksheetFreezePanes } from "./freeze-panes";
import { Grid } from "./grid";
import { HostObject } from "./host-object";
import { NamedItemCollection, type NamedItem } from "./names";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { TableCollection, type Table } from "./tables";
import { colorOf, standard } from "./look";
import { Spills } from "./spills";
import { WorksheetProtection } from "./worksheet-protection";

/** How a sheet is shown in the tabs. */
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A sheet of the workbook (工作表). */
export class Worksheet extends HostObject {
  override readonly className = "Worksheet";
  readonly grid = new Grid();
  readonly spills = new Spills(this.grid);
  readonly protection = new WorksheetProtection(this);
  readonly freezePanes = new WorksheetFreezePanes(this);
  readonly conditionalFormats = new ConditionalFormats(this);
  readonly validations: Validation[] = [];
  readonly names = new Map<string, NamedItem>();
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  readonly comments: Comment[] = [];
  readonly properties = new Map<string, { readonly key: string; readonly value: string }>();
  isDeleted = false;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  #name: string;
  #visibility: Visibility = "Visible";
  #tabColor = "";
  #showsGridlines = true;
  #showsHeadings = true;

  constructor(
    readonly book: Book,
    readonly id: string,
    name: string,
  ) {
    super();
    this.#name = name;
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.#name;
  }
  set Name(value: unknown) {
    this.there();
    this.book.guardStructure();
    this.#name = this.book.checkedName(value, this);
  }
  get Position(): number {
    return this.book.sheets.indexOf(this);
  }
  set Position(value: unknown) {
    this.there();
    this.book.guardStructure();
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) >= this.book.sheets.length)
      throw invalidArgument();
    this.book.sheets.splice(this.Position, 1);
    this.book.sheets.splice(value as number, 0, this);
  }
  get Visibility(): Visibility {
    return this.#visibility;
  }
  set Visibility(value: unknown) {
    this.there();
    this.book.guardStructure();
    if (!["Visible", "Hidden", "VeryHidden"].includes(value as string)) throw invalidArgument();
    const others = this.book.sheets.filter((sheet) => sheet !== this && sheet.Visibility === "Visible");
    // A workbook always shows at least one sheet.
    if (value !== "Visible" && others.length === 0) throw invalidOperation();
    this.#visibility = value as Visibility;
    if (value !== "Visible" && this.book.active === this) this.book.activate(others[0]!);
  }
  get TabColor(): string {
    return this.#tabColor;
  }
  set TabColor(value: unknown) {
    this.there();
    this.book.guardStructure();
    this.#tabColor = value === "" ? "" : colorOf(value);
  }
  get ShowGridlines(): boolean {
    return this.#showsGridlines;
  }
  set ShowGridlines(value: unknown) {
    this.there();
    this.#showsGridlines = value === true;
  }
  get ShowHeadings(): boolean {
    return this.#showsHeadings;
  }
  set ShowHeadings(value: unknown) {
    this.there();
    this.#showsHeadings = value === true;
  }
  get StandardWidth(): number {
    return standard.width;
  }
  get StandardHeight(): number {
    return standard.height;
  }
  get Protection(): WorksheetProtection {
    return this.protection;
  }
  get FreezePanes(): WorksheetFreezePanes {
    return this.freezePanes;
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.book, this);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this);
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this.book, this);
  }
  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this);
  }

  Activate(): void {
    this.there();
    this.book.activate(this);
  }
  Calculate(): void {
    this.there();
  }
  Delete(): void {
    this.there();
    this.book.guardStructure();
    this.book.remove(this);
  }
  GetRange(address?: string | null): Range {
    this.there();
    const whole = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };
    if (address === undefined || address === null || address === "") return new Range(this, whole);
    const { sheet, rest } = splitSheet(address);
    if (sheet !== undefined && sheet.toLowerCase() !== this.Name.toLowerCase()) throw invalidArgument();
    return this.book.named(rest, this) ?? new Range(this, parseArea(rest));
  }
  GetRanges(addresses?: string | null): RangeAreas {
    // Excel reads no longer list of addresses.
    if ((addresses ?? "").length > 8192) throw invalidArgument();
    return new RangeAreas((addresses ?? "").split(/[,;]/u).map((address) => this.GetRange(address.trim())));
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    this.there();
    return new Range(this, checked({ row, column, rows, columns }));
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly: boolean | null = false): Range {
    // Of an empty sheet Excel gives its first cell.
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null = false): Range | null {
    this.there();
    const used = this.grid.used(valuesOnly ?? false);
    return used ? new Range(this, used) : null;
  }
  GetNextOrNullObject(visibleOnly: boolean | null = false): Worksheet | null {
    return this.neighbour(1, visibleOnly ?? false);
  }
  GetPreviousOrNullObject(visibleOnly: boolean | null = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly ?? false);
  }
  GetNext(visibleOnly: boolean | null = false): Worksheet {
    return found(this.GetNextOrNullObject(visibleOnly));
  }
  GetPrevious(visibleOnly: boolean | null = false): Worksheet {
    return found(this.GetPreviousOrNullObject(visibleOnly));
  }
  _GetSheetById(id: string): Worksheet {
    return found(this.book.sheets.find((sheet) => sheet.id === id));
  }

  /** What cells hold, for tests: values as the object model gives them. */
  show(address?: string): unknown[][] {
    const range = address === undefined ? this.GetUsedRange(true) : this.GetRange(address);
    return range.Values!;
  }
  /** Types into cells as the user does, which the add-in hears of. */
  edit(address: string, values: unknown[][]): void {
    const range = this.GetRange(address);
    this.book.byUser(() => (range.Values = values));
  }

  /** Refuses when the sheet was deleted. */
  there(): void {
    if (this.isDeleted) throw itemNotFound();
  }

  /** Refuses what protection forbids. */
  guard(what: string): void {
    this.there();
    if (this.protection.isOn && !this.protection.allows(what)) throw accessDenied();
  }

  /** Tells whoever asked that cells changed. */
  changed(area: Area): void {
    this.spills.settle();
    this.book.changed(this, area);
  }

  private neighbour(step: number, visibleOnly: boolean): Worksheet | null {
    this.there();
    for (let at = this.Position + step; at >= 0 && at < this.book.sheets.length; at += step)
      if (!visibleOnly || this.book.sheets[at]!.Visibility === "Visible") return this.book.sheets[at]!;
    return null;
  }
}

function found<T>(object: T | null | undefined): T {
  if (object === null || object === undefined) throw itemNotFound();
  return object;
}
