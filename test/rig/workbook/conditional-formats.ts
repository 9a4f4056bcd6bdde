import { intersection, type Area } from "./area";
import {
  CellValueConditionalFormat,
  ColorScaleConditionalFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
  IconSetConditionalFormat,
  TextConditionalFormat,
} from "./conditional-format-kinds";
import { invalidArgument, itemNotFound } from "./failure";
import { HostCollection, HostObject } from "./host-object";
import type { Kept } from "./kept";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

const types = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** One conditional format (条件格式). */
export class ConditionalFormat extends HostObject {
  override readonly className = "ConditionalFormat";
  /** Everything that was set, for tests: `rule`, `formula`, `fill.color`, `font.bold`, … */
  readonly kept: Kept = {};

  constructor(
    readonly all: ConditionalFormats,
    readonly id: string,
    readonly type: string,
    readonly area: Area,
  ) {
    super();
  }
  get Id(): string {
    return this.id;
  }
  get Type(): string {
    return this.type;
  }
  get Priority(): number {
    return this.all.list.indexOf(this);
  }
  set Priority(value: unknown) {
    const { list } = this.all;
    if (!Number.isInteger(value) || (value as number) < 0) throw invalidArgument();
    list.splice(list.indexOf(this), 1);
    list.splice(value as number, 0, this);
  }
  get StopIfTrue(): unknown {
    return this.kept.stopIfTrue ?? false;
  }
  set StopIfTrue(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument();
    this.kept.stopIfTrue = value;
  }
  get CellValue(): CellValueConditionalFormat {
    return this.kind("CellValue", CellValueConditionalFormat);
  }
  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.type === "CellValue" ? this.CellValue : null;
  }
  get Custom(): CustomConditionalFormat {
    return this.kind("Custom", CustomConditionalFormat);
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.type === "Custom" ? this.Custom : null;
  }
  get TextComparison(): TextConditionalFormat {
    return this.kind("ContainsText", TextConditionalFormat);
  }
  get TextComparisonOrNullObject(): TextConditionalFormat | null {
    return this.type === "ContainsText" ? this.TextComparison : null;
  }
  get ColorScale(): ColorScaleConditionalFormat {
    return this.kind("ColorScale", ColorScaleConditionalFormat);
  }
  get ColorScaleOrNullObject(): ColorScaleConditionalFormat | null {
    return this.type === "ColorScale" ? this.ColorScale : null;
  }
  get IconSet(): IconSetConditionalFormat {
    return this.kind("IconSet", IconSetConditionalFormat);
  }
  get IconSetOrNullObject(): IconSetConditionalFormat | null {
    return this.type === "IconSet" ? this.IconSet : null;
  }
  get DataBar(): DataBarConditionalFormat {
    return this.kind("DataBar", DataBarConditionalFormat);
  }
  get DataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.type === "DataBar" ? this.DataBar : null;
  }

  Delete(): void {
    const { list, sheet } = this.all;
    new Range(sheet, this.area).guard();
    if (!list.includes(this)) throw itemNotFound();
    list.splice(list.indexOf(this), 1);
  }
  GetRange(): Range {
    return new Range(this.all.sheet, this.area);
  }
  GetRangeOrNullObject(): Range | null {
    return this.GetRange();
  }

  private kind<T>(type: string, Kind: new (kept: Kept) => T): T {
    if (this.type !== type) throw invalidArgument();
    return new Kind(this.kept);
  }
}

/** The conditional formats of a sheet, the first counts. */
export class ConditionalFormats {
  readonly list: ConditionalFormat[] = [];
  #ids = 0;
  constructor(readonly sheet: Worksheet) {}

  add(type: string, area: Area): ConditionalFormat {
    if (!types.includes(type)) throw invalidArgument();
    const added = new ConditionalFormat(this, `{CF-${(this.#ids += 1)}}`, type, area);
    this.list.unshift(added);
    return added;
  }
  /** Takes away those that meet an area. */
  clear(area: Area): void {
    this.list.splice(0, Infinity, ...this.list.filter((each) => !intersection(each.area, area)));
  }
}

/** The conditional formats that meet a range. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  override readonly className = "ConditionalFormatCollection";
  constructor(readonly range: Range) {
    super();
  }
  items(): ConditionalFormat[] {
    const area = this.range.there();
    return this.range.sheet.conditionalFormats.list.filter((each) => intersection(each.area, area));
  }
  Add(type: string): ConditionalFormat {
    this.range.guard();
    return this.range.sheet.conditionalFormats.add(type, this.range.area);
  }
  ClearAll(): void {
    this.range.guard();
    this.range.sheet.conditionalFormats.clear(this.range.area);
  }
  GetItem(id: string): ConditionalFormat {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(id: string): ConditionalFormat | null {
    return this.items().find((each) => each.id === id) ?? null;
  }
  GetItemAt(index: number): ConditionalFormat {
    const found = this.items()[index];
    if (!found) throw itemNotFound();
    return found;
  }
}
