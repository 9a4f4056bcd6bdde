import { intersection, type Area } from "./area";
import type { Book } from "./book";
import { outward } from "./cell";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./failure";
import { HostCollection, HostObject } from "./host-object";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** A column of a table. */
export class TableColumn extends HostObject {
  override readonly className = "TableColumn";
  constructor(
    readonly table: Table,
    readonly index: number,
  ) {
    super();
  }
  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    const { row, column } = this.table.area;
    return String(outward(this.table.sheet.grid.peek(row, column + this.index)?.value ?? null));
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  GetRange(): Range {
    return this.table.GetRange().GetColumn(this.index);
  }
  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.index);
  }
  GetHeaderRowRange(): Range {
    return this.table.GetHeaderRowRange().GetColumn(this.index);
  }
}

/** The columns of a table. */
export class TableColumnCollection extends HostCollection<TableColumn> {
  override readonly className = "TableColumnCollection";
  constructor(readonly table: Table) {
    super();
  }
  get Count(): number {
    return this.table.area.columns;
  }
  items(): TableColumn[] {
    return Array.from({ length: this.Count }, (_, index) => new TableColumn(this.table, index));
  }
  GetItem(key: string | number): TableColumn {
    const found = this.items().find(({ Id, Name }) => Id === key || Name === key);
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemAt(index: number): TableColumn {
    const found = this.items()[index];
    if (!found) throw itemNotFound();
    return found;
  }
}

/** A table (超级表). */
export class Table extends HostObject {
  override readonly className = "Table";
  style = "TableStyleMedium2";
  isFilterShown = true;

  constructor(
    readonly sheet: Worksheet,
    readonly id: string,
    public name: string,
    public area: Area,
  ) {
    super();
  }
  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.name;
  }
  set Name(value: unknown) {
    if (typeof value !== "string" || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(value)) throw invalidArgument();
    const same = this.sheet.book.allTables().find(({ name }) => name.toLowerCase() === value.toLowerCase());
    if (same && same !== this) throw itemAlreadyExists();
    this.name = value;
  }
  get Style(): string {
    return this.style;
  }
  set Style(value: unknown) {
    this.style = String(value);
  }
  get ShowFilterButton(): boolean {
    return this.isFilterShown;
  }
  set ShowFilterButton(value: unknown) {
    this.isFilterShown = value === true;
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get ShowTotals(): boolean {
    return false;
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }
  GetRange(): Range {
    return new Range(this.sheet, this.area);
  }
  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }
  GetDataBodyRange(): Range {
    return this.GetRange().GetOffsetRange(1, 0).GetResizedRange(-1, 0);
  }
  Delete(): void {
    this.GetRange().Clear();
    this.remove();
  }
  ConvertToRange(): Range {
    this.remove();
    return this.GetRange();
  }
  Resize(range: unknown): void {
    this.area = (range instanceof Range ? range : this.sheet.book.rangeAt(String(range), this.sheet)).area;
  }

  private remove(): void {
    const { tables } = this.sheet;
    if (!tables.includes(this)) throw itemNotFound();
    tables.splice(tables.indexOf(this), 1);
  }
}

/** The tables of a sheet, or of the whole workbook. */
export class TableCollection extends HostCollection<Table> {
  override readonly className = "TableCollection";
  constructor(
    readonly book: Book,
    readonly sheet?: Worksheet,
  ) {
    super();
  }
  get Count(): number {
    return this.items().length;
  }
  items(): Table[] {
    return this.sheet ? this.sheet.tables : this.book.allTables();
  }
  Add(address: unknown, hasHeaders: boolean): Table {
    const range = address instanceof Range ? address : this.book.rangeAt(String(address), this.sheet);
    range.guard();
    const { sheet, area } = range;
    const isTaken = [...sheet.tables.map((each) => each.area), ...sheet.grid.merges].some((each) =>
      intersection(each, area),
    );
    if (isTaken || !hasHeaders || area.rows < 2) throw invalidArgument();
    // What the headers are must be texts, none of them blank or double.
    const seen = new Set<string>();
    sheet.grid.eachCell(range.GetRow(0).area, (cell, _, column) => {
      let text = String(outward(cell.value)) || `列${column - area.column + 1}`;
      for (let count = 2; seen.has(text); count += 1) text = `${text.replace(/\d+$/u, "")}${count}`;
      seen.add(text);
      cell.value = text;
      delete cell.formula;
    });
    const number = this.book.allTables().length + 1;
    const added = new Table(sheet, `{T-${sheet.id}-${number}}`, `表${number}`, area);
    sheet.tables.push(added);
    return added;
  }
  GetItem(key: string): Table {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(key: string): Table | null {
    return this.items().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase()) ?? null;
  }
  GetItemAt(index: number): Table {
    const found = this.items()[index];
    if (!found) throw itemNotFound();
    return found;
  }
}
