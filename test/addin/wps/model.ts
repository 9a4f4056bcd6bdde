/**
 * A small model of WPS Spreadsheets' objects, for the tests: what the documentation of its 表格 API says of the members that
 * the shell calls, and a refusal of every other. It is no WPS: what the documentation leaves open is a switch.
 *
 * Facts from the documentation: members are synchronous; `Value2` and `Formula` of several cells are rows of values, of one
 * cell its value; `NumberFormat`, `MergeCells` and `Hidden` of cells that differ are Null; numbers count from 1; a formula's
 * text in a cell of the format `@` is a text; a sheet that is added is in front.
 */
import type { CellRange, Sheet } from "../../../engine/index";
import { entryOf } from "../../rig/workbook/entry";
import { ErrorValue, type CellValue } from "../../rig/workbook/cell";
import { meet, parseAddress, rangeAddress } from "../../../addin/shared/area";
import type { WpsApplication } from "../../../addin/wps/host/model";

interface Cell {
  value: CellValue;
  formula?: string;
  format?: string;
  look?: Record<string, unknown>;
}

interface Rule {
  readonly area: CellRange;
  readonly formula: string;
  readonly look: Record<string, unknown>;
}

interface FakeSheet {
  name: string;
  visible: number;
  isProtected: boolean;
  shapes: number;
  cells: Map<string, Cell>;
  merges: CellRange[];
  hidden: { rows: Set<number>; columns: Set<number> };
  sizes: Map<string, number>;
  rules: Rule[];
}

/** What the documentation leaves open. */
export interface Switches {
  /** What `Value2` gives of a blank cell. */
  readonly blank: null | undefined | "";
  /** Whether an error comes by VBA's number or by its text. */
  readonly errors: "number" | "text";
}

const whole: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
const errorNumbers: Readonly<Record<string, number>> = {
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#N/A": -2146826246,
};
const plain = { Name: "宋体", Size: 11, Bold: false, Color: 0 };

/** An object that refuses what it does not have. */
function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, self) {
      if (typeof key === "string" && !(key in target) && key !== "then" && key !== "toJSON")
        throw new Error(`the model of WPS has no ${name}.${key}`);
      return Reflect.get(target, key, self) as unknown;
    },
    set(target, key, value, self) {
      if (!(key in target)) throw new Error(`the model of WPS has no ${name}.${String(key)}`);
      return Reflect.set(target, key, value, self);
    },
  });
}

/** A workbook, and WPS around it. */
export class FakeWps {
  readonly sheets: FakeSheet[] = [];
  readonly registered = new Map<string, { call: (...args: unknown[]) => unknown; metadata: unknown }>();
  readonly panes: { address: string; title: string; isShown: boolean }[] = [];
  readonly storage = new Map<string, string>();
  readonly application: WpsApplication & Record<string, unknown>;
  isStructureProtected = false;
  front = 0;
  selected: { sheet: string; areas: CellRange[] } | "shape" = { sheet: "", areas: [] };
  /** Changes so far; the one of this number fails. */
  changes = 0;
  failAt = Number.POSITIVE_INFINITY;
  readonly #listeners = new Map<string, Set<(...args: unknown[]) => void>>();
  #asks = true;

  constructor(
    sheets: readonly Sheet[],
    private readonly switches: Switches = { blank: null, errors: "number" },
  ) {
    for (const sheet of sheets) this.#fill(this.#add(sheet.name), sheet);
    this.selected = { sheet: this.sheets[0]?.name ?? "", areas: [parseAddress("A1")!] };
    this.application = this.#application();
  }

  /** What the user does by hand. */
  type(sheet: string, address: string, text: string): void {
    const { top, left } = parseAddress(address)!;
    this.#put(this.#named(sheet), top, left, text);
    this.tell("SheetChange", sheet);
  }

  /** What the user selects. */
  select(sheet: string, ...addresses: string[]): void {
    this.selected = { sheet, areas: addresses.map((address) => parseAddress(address) ?? whole) };
    this.tell("SheetSelectionChange", sheet);
  }

  tell(event: string, sheet: string): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(this.#sheet(this.#named(sheet)));
  }

  /** Everything that the workbook holds and shows, but what is kept for settings: equal dumps are equal workbooks. */
  dump(): unknown {
    return this.sheets
      .filter(({ name }) => name !== "县评数据")
      .map(({ cells, hidden, sizes, ...rest }) => ({
        ...rest,
        cells: [...cells]
          .filter(
            ([, { value, formula, format = "General", look }]) =>
              value !== null || formula || format !== "General" || look,
          )
          .map(([key, cell]) => [key, { ...cell, format: cell.format ?? "General" }])
          .sort(),
        rows: [...hidden.rows].sort(),
        columns: [...hidden.columns].sort(),
        sizes: [...sizes].sort(),
      }));
  }

  #touch(): void {
    if (++this.changes === this.failAt) throw new Error("the model of WPS was made to fail");
  }

  #named(name: string): FakeSheet {
    const sheet = this.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`there is no sheet ${name}`);
    return sheet;
  }

  #add(name: string): FakeSheet {
    const sheet: FakeSheet = {
      name,
      visible: -1,
      isProtected: false,
      shapes: 0,
      cells: new Map(),
      merges: [],
      hidden: { rows: new Set(), columns: new Set() },
      sizes: new Map(),
      rules: [],
    };
    this.sheets.push(sheet);
    return sheet;
  }

  #fill(to: FakeSheet, { rows, merges, formulas, numberFormats, hiddenRows, hiddenColumns, isHidden }: Sheet): void {
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const formula = formulas?.get(r * 16_384 + c);
        const format = numberFormats?.get(r * 16_384 + c);
        const held = typeof value === "object" && value !== null ? new ErrorValue(value.error) : value;
        to.cells.set(`${r},${c}`, {
          value: held,
          ...(formula === undefined ? {} : { formula: `=${formula}` }),
          ...(format === undefined ? {} : { format }),
        });
      }),
    );
    to.merges.push(...merges);
    for (const row of hiddenRows ?? []) to.hidden.rows.add(row);
    for (const column of hiddenColumns ?? []) to.hidden.columns.add(column);
    if (isHidden) to.visible = 0;
  }

  #cell(sheet: FakeSheet, row: number, column: number): Cell {
    const key = `${row},${column}`;
    let cell = sheet.cells.get(key);
    if (!cell) sheet.cells.set(key, (cell = { value: null }));
    return cell;
  }

  #put(sheet: FakeSheet, row: number, column: number, content: unknown): void {
    const cell = this.#cell(sheet, row, column);
    delete cell.formula;
    if (typeof content === "string") {
      const { value, formula, numberFormat } = entryOf(content, cell.format ?? "General");
      cell.value = value;
      if (formula !== undefined) cell.formula = formula;
      if (numberFormat !== undefined && (cell.format ?? "General") === "General") cell.format = numberFormat;
    } else if (typeof content === "number" || typeof content === "boolean") cell.value = content;
    else if (content === null || content === undefined) cell.value = null;
    else throw new Error("the model of WPS takes no objects for values");
  }

  #out({ value }: Cell): unknown {
    if (value === null) return this.switches.blank;
    if (!(value instanceof ErrorValue)) return value;
    return this.switches.errors === "text" ? value.text : errorNumbers[value.text];
  }

  #range(sheet: FakeSheet, areas: readonly CellRange[]): object {
    const [area = whole] = areas;
    const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
    const isOne = rows === 1 && columns === 1;
    const guard = (): void => {
      this.#touch();
      if (sheet.isProtected) throw new Error(`sheet ${sheet.name} is protected`);
    };
    const grid = (of: (cell: Cell) => unknown): unknown => {
      if (rows * columns > 1e6) throw new Error("the model of WPS reads no whole columns");
      const all = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) =>
          of(sheet.cells.get(`${area.top + r},${area.left + c}`) ?? { value: null }),
        ),
      );
      return isOne ? all[0]![0] : all;
    };
    const shared = (of: (cell: Cell) => unknown): unknown => {
      const all = new Set((grid(of) as unknown[][] | undefined) && [grid(of)].flat(2));
      return all.size === 1 ? [...all][0] : null;
    };
    const inside = (key: string): boolean => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return meet(area, { top: row, left: column, bottom: row, right: column });
    };
    const each = (act: (cell: Cell, row: number, column: number) => void): void => {
      guard();
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) act(this.#cell(sheet, row, column), row, column);
    };
    const enter = (contents: unknown): void => {
      if (!Array.isArray(contents) && !isOne) throw new Error("the model of WPS spreads no single value over cells");
      const lines = (Array.isArray(contents) ? contents : [[contents]]) as unknown[][];
      if (lines.length !== rows || lines.some((line) => line.length !== columns))
        throw new Error("rows do not fit the range");
      each((_, row, column) => this.#put(sheet, row, column, lines[row - area.top]![column - area.left]));
    };
    const look = (name: string, value: unknown): void =>
      each((cell) => {
        cell.look = { ...cell.look, [name]: value };
      });
    const setter = (prefix: string, names: Record<string, unknown>): object => {
      const members = {};
      for (const [name, otherwise] of Object.entries(names))
        Object.defineProperty(members, name, {
          get: () => shared((cell) => cell.look?.[`${prefix}${name}`] ?? otherwise),
          set: (value) => look(`${prefix}${name}`, value),
        });
      return strict(prefix, members);
    };
    const lines = (kind: "rows" | "columns"): object => {
      const [first, last] = kind === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      const set = sheet.hidden[kind];
      return strict("EntireLine", {
        get Hidden() {
          const found = [...set].filter((line) => line >= first && line <= last).length;
          return found === 0 ? false : found === last - first + 1 ? true : null;
        },
        set Hidden(value: unknown) {
          guard();
          if (value === false)
            for (const line of [...set].filter((each) => each >= first && each <= last)) set.delete(line);
          else for (let line = first; line <= last; line++) set.add(line);
        },
        ClearContents: () => {
          guard();
          for (const key of [...sheet.cells.keys()])
            if (
              Number(key.split(",")[kind === "rows" ? 0 : 1]) >= first &&
              Number(key.split(",")[kind === "rows" ? 0 : 1]) <= last
            )
              sheet.cells.delete(key);
        },
        Select: () => {
          this.#touch();
          const line =
            kind === "rows" ? { ...area, left: 0, right: whole.right } : { ...area, top: 0, bottom: whole.bottom };
          this.selected = { sheet: sheet.name, areas: [line] };
        },
      });
    };
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const wps = this;
    return strict("Range", {
      Row: area.top + 1,
      Column: area.left + 1,
      Rows: { Count: rows },
      Columns: { Count: columns },
      Areas: { Count: areas.length },
      get Worksheet() {
        return wps.#sheet(sheet);
      },
      get Value2() {
        return grid((cell) => wps.#out(cell));
      },
      set Value2(value: unknown) {
        enter(value);
      },
      get Formula() {
        return grid(
          (cell) => cell.formula ?? (cell.value instanceof ErrorValue ? cell.value.text : (cell.value ?? "")),
        );
      },
      set Formula(value: unknown) {
        enter(value);
      },
      HasArray: false,
      get NumberFormat() {
        return shared((cell) => cell.format ?? "General");
      },
      set NumberFormat(value: unknown) {
        each((cell) => (cell.format = String(value)));
      },
      get MergeCells() {
        const hit = sheet.merges.filter((merge) => meet(merge, area));
        if (hit.length === 0) return false;
        const isAll = hit.some(
          ({ top, left, bottom, right }) =>
            top <= area.top && left <= area.left && bottom >= area.bottom && right >= area.right,
        );
        return isAll ? true : null;
      },
      get MergeArea() {
        if (!isOne) throw new Error("MergeArea is of one cell");
        return wps.#range(sheet, [sheet.merges.find((merge) => meet(merge, area)) ?? area]);
      },
      Merge: () => {
        guard();
        for (const key of [...sheet.cells.keys()])
          if (inside(key) && key !== `${area.top},${area.left}`)
            Object.assign(sheet.cells.get(key)!, { value: null, formula: undefined });
        sheet.merges.push(area);
      },
      UnMerge: () => {
        guard();
        sheet.merges = sheet.merges.filter((merge) => !meet(merge, area));
      },
      Clear: () => {
        guard();
        for (const key of [...sheet.cells.keys()]) if (inside(key)) sheet.cells.delete(key);
      },
      ClearContents: () => {
        guard();
        for (const [key, cell] of sheet.cells)
          if (inside(key)) {
            cell.value = null;
            delete cell.formula;
          }
      },
      set UseStandardWidth(_: boolean) {
        guard();
        for (const key of [...sheet.sizes.keys()]) if (key.startsWith("w")) sheet.sizes.delete(key);
      },
      set UseStandardHeight(_: boolean) {
        guard();
        for (const key of [...sheet.sizes.keys()]) if (key.startsWith("h")) sheet.sizes.delete(key);
      },
      set ColumnWidth(value: number) {
        guard();
        for (let column = area.left; column <= area.right; column++) sheet.sizes.set(`w${column}`, value);
      },
      set RowHeight(value: number) {
        guard();
        for (let row = area.top; row <= area.bottom; row++) sheet.sizes.set(`h${row}`, value);
      },
      set HorizontalAlignment(value: unknown) {
        look("HorizontalAlignment", value);
      },
      set VerticalAlignment(value: unknown) {
        look("VerticalAlignment", value);
      },
      set WrapText(value: unknown) {
        look("WrapText", value);
      },
      Font: setter("Font", plain),
      Interior: setter("Interior", { Color: 0xffffff }),
      Borders: setter("Borders", { LineStyle: -4142, Color: 0 }),
      get FormatConditions() {
        return wps.#rules(sheet, area, guard);
      },
      get EntireRow() {
        return lines("rows");
      },
      get EntireColumn() {
        return lines("columns");
      },
      Item: (row: number, column: number) =>
        wps.#range(sheet, [
          {
            top: area.top + row - 1,
            left: area.left + column - 1,
            bottom: area.top + row - 1,
            right: area.left + column - 1,
          },
        ]),
      Select: () => {
        wps.#touch();
        wps.selected = { sheet: sheet.name, areas: [area] };
      },
    });
  }

  #rules(sheet: FakeSheet, area: CellRange, guard: () => void): object {
    const hit = (): Rule[] => sheet.rules.filter((rule) => meet(rule.area, area));
    const outward = (rule: Rule): object => {
      const side = (prefix: string, names: string[]): object => {
        const members = {};
        for (const name of names)
          Object.defineProperty(members, name, {
            set: (value) => {
              guard();
              rule.look[`${prefix}${name}`] = value;
            },
          });
        return strict(prefix, members);
      };
      return strict("FormatCondition", {
        Type: 1,
        Operator: 3,
        Formula1: rule.formula,
        Font: side("Font", ["Color", "Bold"]),
        Interior: side("Interior", ["Color"]),
        set StopIfTrue(value: boolean) {
          guard();
          rule.look.StopIfTrue = value;
        },
        Delete: () => {
          guard();
          sheet.rules.splice(sheet.rules.indexOf(rule), 1);
        },
      });
    };
    return strict("FormatConditions", {
      get Count() {
        return hit().length;
      },
      Item: (number: number) => outward(hit()[number - 1]!),
      Add: (type: number, operator: number, formula: string) => {
        guard();
        if (type !== 1 || operator !== 3)
          throw new Error("the model of WPS knows only rules that compare for equality");
        const rule: Rule = { area, formula, look: {} };
        sheet.rules.push(rule);
        return outward(rule);
      },
      Delete: () => {
        guard();
        sheet.rules = sheet.rules.filter((rule) => !meet(rule.area, area));
      },
    });
  }

  #sheet(sheet: FakeSheet): object {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const wps = this;
    return strict("Worksheet", {
      get Name() {
        return sheet.name;
      },
      set Name(name: string) {
        wps.#touch();
        if (wps.sheets.some((each) => each.name.toLowerCase() === name.toLowerCase()))
          throw new Error(`${name} is taken`);
        if (/[\\/?*[\]:]/u.test(name) || name.length > 31) throw new Error(`${name} is no name of a sheet`);
        sheet.name = name;
      },
      get Visible() {
        return sheet.visible;
      },
      set Visible(value: number) {
        wps.#touch();
        sheet.visible = value;
      },
      get ProtectContents() {
        return sheet.isProtected;
      },
      get Shapes() {
        return { Count: sheet.shapes };
      },
      ListObjects: { Count: 0 },
      get UsedRange() {
        const keys = [...sheet.cells].filter(([, { value, formula, look }]) => value !== null || formula || look);
        const rows = keys.map(([key]) => Number(key.split(",")[0]));
        const columns = keys.map(([key]) => Number(key.split(",")[1]));
        const used =
          keys.length === 0
            ? parseAddress("A1")!
            : {
                top: Math.min(...rows),
                left: Math.min(...columns),
                bottom: Math.max(...rows),
                right: Math.max(...columns),
              };
        return wps.#range(sheet, [used]);
      },
      get Cells() {
        return wps.#range(sheet, [whole]);
      },
      get Parent() {
        return wps.#book();
      },
      Range: (address: string) => {
        const areas = address.split(",").map((each) => parseAddress(each));
        if (areas.some((each) => each === undefined)) throw new Error(`${address} is no address`);
        return wps.#range(sheet, areas as CellRange[]);
      },
      Activate: () => {
        wps.#touch();
        wps.front = wps.sheets.indexOf(sheet);
      },
      Delete: () => {
        wps.#touch();
        if (wps.#asks) throw new Error("WPS asks the user whether to delete the sheet");
        if (wps.isStructureProtected) throw new Error("the workbook is protected");
        if (wps.sheets.filter(({ visible }) => visible === -1).length === 1 && sheet.visible === -1)
          throw new Error("one sheet has to be seen");
        const front = wps.sheets[wps.front];
        wps.sheets.splice(wps.sheets.indexOf(sheet), 1);
        wps.front = Math.max(0, front ? wps.sheets.indexOf(front) : 0);
      },
    });
  }

  #book(): object {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const wps = this;
    return strict("Workbook", {
      Name: "台账.xlsx",
      FullName: "D:\\台账.xlsx",
      get ProtectStructure() {
        return wps.isStructureProtected;
      },
      Worksheets: strict("Worksheets", {
        get Count() {
          return wps.sheets.length;
        },
        Item: (which: number | string) => {
          const sheet =
            typeof which === "number" ? wps.sheets[which - 1] : wps.sheets.find(({ name }) => name === which);
          if (!sheet) throw new Error(`there is no sheet ${which}`);
          return wps.#sheet(sheet);
        },
        Add: (before: undefined, after: object) => {
          wps.#touch();
          if (before !== undefined || after === undefined) throw new Error("sheets are added behind the last");
          if (wps.isStructureProtected) throw new Error("the workbook is protected");
          const sheet = wps.#add(`Sheet${wps.sheets.length + 90}`);
          wps.front = wps.sheets.length - 1;
          return wps.#sheet(sheet);
        },
      }),
      Activate: () => wps.#touch(),
    });
  }

  #application(): WpsApplication & Record<string, unknown> {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const wps = this;
    return strict("Application", {
      get ActiveWorkbook() {
        return wps.#book();
      },
      get ActiveSheet() {
        return wps.#sheet(wps.sheets[wps.front]!);
      },
      get Selection() {
        if (wps.selected === "shape") return { Name: "图表 1" };
        return wps.#range(wps.#named(wps.selected.sheet), wps.selected.areas);
      },
      Version: "12.0",
      Build: 20540,
      ScreenUpdating: true,
      get DisplayAlerts() {
        return wps.#asks;
      },
      set DisplayAlerts(asks: boolean) {
        wps.#asks = asks;
      },
      ApiEvent: strict("ApiEvent", {
        AddApiEventListener: (name: string, listener: (...args: unknown[]) => void) => {
          wps.#listeners.set(name, new Set([...(wps.#listeners.get(name) ?? []), listener]));
        },
        RemoveApiEventListener: (name: string, listener: (...args: unknown[]) => void) => {
          wps.#listeners.get(name)?.delete(listener);
        },
      }),
      PluginStorage: strict("PluginStorage", {
        getItem: (key: string) => wps.storage.get(key) ?? null,
        setItem: (key: string, value: string) => void wps.storage.set(key, value),
      }),
      CreateTaskPane: (address: string, title: string) => {
        wps.panes.push({ address, title, isShown: false });
        return wps.#pane(wps.panes.length);
      },
      GetTaskPane: (id: number) => (wps.panes[id - 1] ? wps.#pane(id) : null),
      AddCustomFunction: (
        namespace: string,
        name: string,
        call: (...args: unknown[]) => unknown,
        metadata: unknown,
      ) => {
        if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/u.test(name)) throw new Error(`${name} is no name of a function`);
        wps.registered.set(`${namespace}.${name}`, { call, metadata });
      },
    }) as unknown as WpsApplication & Record<string, unknown>;
  }

  #pane(id: number): object {
    const pane = this.panes[id - 1]!;
    return strict("TaskPane", {
      ID: id,
      DockPosition: 0,
      get Visible() {
        return pane.isShown;
      },
      set Visible(value: boolean) {
        pane.isShown = value;
      },
    });
  }
}

/** An address of a block, for messages in tests. */
export const addressOf = rangeAddress;
