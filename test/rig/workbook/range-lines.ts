import { areaText } from "./area";
import { invalidArgument } from "./failure";
import { HostObject, readMember, writeMember } from "./host-object";
import { standard } from "./look";
import { RangeCells } from "./range-cells";

type Options = Readonly<Record<string, unknown>>;

/** The rows and columns of a range: hidden, high and wide, and the properties of each cell at once. */
export abstract class RangeLines extends RangeCells {
  get RowHidden(): boolean | null {
    return this.hidden("rows");
  }
  set RowHidden(value: unknown) {
    this.hide("rows", value);
  }
  get ColumnHidden(): boolean | null {
    return this.hidden("columns");
  }
  set ColumnHidden(value: unknown) {
    this.hide("columns", value);
  }
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }
  get Height(): number {
    return this.extent("rows", this.area.row, this.area.rows);
  }
  get Width(): number {
    return this.extent("columns", this.area.column, this.area.columns);
  }
  get Top(): number {
    return this.extent("rows", 0, this.area.row);
  }
  get Left(): number {
    return this.extent("columns", 0, this.area.column);
  }
  get Hyperlink(): unknown {
    return this.sheet.grid.peek(this.there().row, this.area.column)?.hyperlink ?? null;
  }
  set Hyperlink(value: unknown) {
    this.guard("insertHyperlinks");
    const link = value as { textToDisplay?: string; address?: string; documentReference?: string } | null;
    if (link !== null && link.address === undefined && link.documentReference === undefined) throw invalidArgument();
    this.sheet.grid.eachCell(this.area, (cell) => {
      if (link === null) delete cell.hyperlink;
      else cell.hyperlink = link;
      if (link?.textToDisplay !== undefined) cell.value = link.textToDisplay;
    });
  }

  GetRowProperties(options: Options): object[] {
    return Array.from({ length: this.there().rows }, (_, down) =>
      propertiesOf(this.part(down, 0, 1, this.area.columns), options),
    );
  }
  GetColumnProperties(options: Options): object[] {
    return Array.from({ length: this.there().columns }, (_, right) =>
      propertiesOf(this.part(0, right, this.area.rows, 1), options),
    );
  }
  GetCellProperties(options: Options): object[][] {
    return Array.from({ length: this.there().rows }, (_, down) =>
      Array.from({ length: this.area.columns }, (__, right) => propertiesOf(this.part(down, right, 1, 1), options)),
    );
  }
  SetCellProperties(cells: readonly (readonly Options[])[]): void {
    this._ValidateArraySize(cells.length, cells[0]?.length ?? 0);
    cells.forEach((row, down) => row.forEach((each, right) => setProperties(this.part(down, right, 1, 1), each)));
  }
  SetRowProperties(rows: readonly Options[]): void {
    this._ValidateArraySize(rows.length, this.area.columns);
    rows.forEach((each, down) => setProperties(this.part(down, 0, 1, this.area.columns), each));
  }
  SetColumnProperties(columns: readonly Options[]): void {
    this._ValidateArraySize(this.area.rows, columns.length);
    columns.forEach((each, right) => setProperties(this.part(0, right, this.area.rows, 1), each));
  }

  /** A part of the range; row and column from its own first cell. */
  abstract part(row: number, column: number, rows: number, columns: number): RangeLines;

  private ends(kind: "rows" | "columns"): [from: number, to: number] {
    const { row, column, rows, columns } = this.there();
    return kind === "rows" ? [row, row + rows] : [column, column + columns];
  }

  private hidden(kind: "rows" | "columns"): boolean | null {
    const [from, to] = this.ends(kind);
    let count = 0;
    for (const [index, line] of this.sheet.grid[kind]) if (index >= from && index < to && line.isHidden) count += 1;
    return count === 0 ? false : count === to - from ? true : null;
  }

  private hide(kind: "rows" | "columns", value: unknown): void {
    if (typeof value !== "boolean") throw invalidArgument();
    this.guard(kind === "rows" ? "formatRows" : "formatColumns");
    const [from, to] = this.ends(kind);
    if (to - from > 20_000) throw invalidArgument(`the rig does not hide ${areaText(this.area)} line by line`);
    for (let index = from; index < to; index += 1) this.sheet.grid.line(kind, index).isHidden = value;
  }

  private extent(kind: "rows" | "columns", from: number, count: number): number {
    const otherwise = kind === "rows" ? standard.height : standard.width;
    let sum = count * otherwise;
    for (const [index, { size, isHidden }] of this.sheet.grid[kind])
      if (index >= from && index < from + count) sum += (isHidden ? 0 : (size ?? otherwise)) - otherwise;
    return sum;
  }
}

function propertiesOf(object: HostObject, options: Options): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === undefined) continue;
    const member = readMember(object, upper(name));
    found[name] = member instanceof HostObject ? propertiesOf(member, wanted as Options) : member;
  }
  return found;
}

function setProperties(object: HostObject, values: Options): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const isPart = typeof value === "object" && !Array.isArray(value) && name !== "hyperlink";
    if (isPart) setProperties(readMember(object, upper(name)) as HostObject, value as Options);
    else writeMember(object, upper(name), value);
  }
}

function upper(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
