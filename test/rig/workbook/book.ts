import { areaText, parseArea, splitSheet, type Area } from "./area";
import { Application, Runtime } from "./application";
import { CommentCollection } from "./comments";
import { Events } from "./events";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./failure";
import { HostObject } from "./host-object";
import { NamedItemCollection, type NamedItem } from "./names";
import { Range } from "./range";
import type { RangeAreas } from "./range-areas";
import { SettingCollection } from "./settings";
import { switchesOff, type Switches } from "./switches";
import { TableCollection, type Table } from "./tables";
import { WorkbookProtection } from "./workbook-protection";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

/** The workbook that an add-in sees (工作簿): the root of everything that Office.js reaches. */
export class Book extends HostObject {
  override readonly className = "Workbook";
  readonly sheets: Worksheet[] = [];
  readonly events = new Events();
  readonly switches: Switches = switchesOff();
  readonly application = new Application();
  readonly protection = new WorkbookProtection(this);
  readonly settings = new SettingCollection();
  /** `Office.context.document.settings`, as text by key. */
  readonly documentSettings = new Map<string, string>();
  readonly references = new Map<string, Range | RangeAreas>();
  readonly names = new Map<string, NamedItem>();
  /** `Background` or `Visible`: whether the add-in shows its pane. */
  runtimeState = "Visible";
  startState = "Inactive";
  /** Whether the add-in said that the ribbon's buttons may call it. */
  isReadyForActions = false;
  #active: Worksheet | undefined;
  #ids = 0;
  #isUser = false;

  get Name(): string {
    return "工作簿1.xlsx";
  }
  get ReadOnly(): boolean {
    return false;
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this);
  }
  get Application(): Application {
    return this.application;
  }
  get Protection(): WorkbookProtection {
    return this.protection;
  }
  get Settings(): SettingCollection {
    return this.settings;
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this);
  }
  get Tables(): TableCollection {
    return new TableCollection(this);
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.events);
  }

  GetSelectedRange(): Range {
    return new Range(this.active, this.active.selection);
  }
  GetActiveCell(): Range {
    const { row, column } = this.active.selection;
    return new Range(this.active, { row, column, rows: 1, columns: 1 });
  }
  _GetObjectByReferenceId(id: string): Range | RangeAreas {
    const found = this.references.get(id);
    if (!found) throw itemNotFound();
    return found;
  }
  _RemoveReference(id: string): void {
    this.references.delete(id);
  }
  _RemoveAllReferences(): void {
    this.references.clear();
  }
  _GetReferenceCount(): number {
    return this.references.size;
  }

  get active(): Worksheet {
    const first = this.#active ?? this.sheets.find((sheet) => sheet.Visibility === "Visible");
    if (!first) throw new Error("a workbook needs a sheet: add one");
    return (this.#active = first);
  }

  setRuntimeState(state: string): void {
    if (!["Inactive", "Background", "Visible"].includes(state)) throw invalidArgument();
    this.runtimeState = state;
  }

  /** A sheet by its name, whatever the case, or by its id. */
  find(key: string): Worksheet | undefined {
    return this.sheets.find(({ id, Name }) => id === key || Name.toLowerCase() === String(key).toLowerCase());
  }

  /** A sheet by its name. @throws Error if there is none */
  sheet(name: string): Worksheet {
    const found = this.find(name);
    if (!found) throw new Error(`no sheet ${name}; there are ${this.sheets.map(({ Name }) => Name).join(", ")}`);
    return found;
  }

  add(name?: string): Worksheet {
    let count = this.sheets.length + 1;
    while (name === undefined && this.find(`Sheet${count}`)) count += 1;
    const checkedName = this.checkedName(name ?? `Sheet${count}`);
    const id = `{00000000-0001-0000-${String((this.#ids += 1)).padStart(4, "0")}-000000000000}`;
    const sheet = new Worksheet(this, id, checkedName);
    this.sheets.push(sheet);
    this.events.emit("Added", id, { worksheetId: id, source: "Local" });
    return sheet;
  }

  remove(sheet: Worksheet): void {
    const others = this.sheets.filter((each) => each !== sheet && each.Visibility === "Visible");
    if (others.length === 0 && sheet.Visibility === "Visible") throw invalidOperation();
    if (sheet.Visibility === "VeryHidden") throw invalidOperation();
    const wasActive = this.active === sheet;
    const at = sheet.Position;
    this.sheets.splice(at, 1);
    sheet.isDeleted = true;
    if (wasActive) this.activate(others.find((each) => each.Position >= at) ?? others.at(-1)!);
    this.events.emit("Deleted", sheet.id, { worksheetId: sheet.id, source: "Local" });
  }

  activate(sheet: Worksheet): void {
    if (sheet.Visibility !== "Visible") throw invalidOperation();
    const before = this.#active;
    if (before === sheet) return;
    this.#active = sheet;
    if (before && !before.isDeleted) this.events.emit("Deactivated", before.id, { worksheetId: before.id });
    this.events.emit("Activated", sheet.id, { worksheetId: sheet.id });
  }

  /** Selects cells, as the user or an add-in does. */
  select(sheet: Worksheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.events.selected();
    this.events.emit("SelectionChanged", sheet.id, { address: areaText(area), worksheetId: sheet.id });
  }

  /** Runs what the user does by hand. */
  byUser(act: () => void): void {
    this.#isUser = true;
    try {
      act();
    } finally {
      this.#isUser = false;
    }
  }

  changed(sheet: Worksheet, area: Area): void {
    this.events.emit("DataChanged", sheet.id, {
      address: areaText(area),
      changeType: "RangeEdited",
      worksheetId: sheet.id,
      source: "Local",
      triggerSource: this.#isUser ? "Unknown" : "ThisLocalAddin",
    });
  }

  /** The range at an address, on the given sheet where it names none. */
  rangeAt(address: string, otherwise = this.active): Range {
    const { sheet, rest } = splitSheet(address);
    const on = sheet === undefined ? otherwise : this.find(sheet);
    if (!on) throw invalidArgument();
    return new Range(on, parseArea(rest));
  }

  /** The range of a name, of the sheet or of the workbook, if there is one of it. */
  named(name: string, sheet: Worksheet): Range | undefined {
    const found = sheet.names.get(name.toLowerCase()) ?? this.names.get(name.toLowerCase());
    const table = this.allTables().find((each) => each.name.toLowerCase() === name.toLowerCase());
    return found?.range() ?? table?.GetDataBodyRange();
  }

  allTables(): Table[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }

  /** Refuses when the workbook's structure is protected. */
  guardStructure(): void {
    if (this.protection.isOn) throw accessDenied();
  }

  /** A sheet's name, if Excel takes it. @throws OfficeFailure InvalidArgument or ItemAlreadyExists */
  checkedName(name: unknown, self?: Worksheet): string {
    const isFit =
      typeof name === "string" &&
      name.length > 0 &&
      name.length <= 31 &&
      !/[[\]:*?/\\]/u.test(name) &&
      !name.startsWith("'") &&
      !name.endsWith("'") &&
      name.toLowerCase() !== "history";
    if (!isFit) throw invalidArgument();
    const same = this.find(name);
    if (same !== undefined && same !== self) throw itemAlreadyExists();
    return name;
  }
}
