import { areaText, quoteSheet } from "./area";
import { itemNotFound } from "./failure";
import { HostCollection, HostObject } from "./host-object";
import type { Range } from "./range";
import { RangeFormat } from "./range-format";
import type { Worksheet } from "./worksheet";

/** Ranges in a row. */
export class RangeCollection extends HostCollection<Range> {
  override readonly className = "RangeCollection";
  constructor(readonly ranges: readonly Range[]) {
    super();
  }
  items(): readonly Range[] {
    return this.ranges;
  }
  GetItemAt(index: number): Range {
    const found = this.ranges[index];
    if (!found) throw itemNotFound();
    return found;
  }
}

/** Several ranges of one sheet as one object (多重选区). */
export class RangeAreas extends HostObject {
  override readonly className = "RangeAreas";
  /** Set when an add-in keeps it between batches. */
  referenceId = "";

  constructor(readonly ranges: readonly Range[]) {
    super();
  }

  get sheet(): Worksheet {
    return this.ranges[0]!.sheet;
  }
  get _ReferenceId(): string {
    return this.referenceId;
  }
  get Address(): string {
    this.there();
    return this.ranges.map(({ area }) => `${quoteSheet(this.sheet.Name)}!${areaText(area)}`).join(",");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.ranges.length;
  }
  get CellCount(): number {
    return this.ranges.reduce((sum, { CellCount }) => sum + CellCount, 0);
  }
  get IsEntireColumn(): boolean {
    return this.ranges.every(({ IsEntireColumn }) => IsEntireColumn);
  }
  get IsEntireRow(): boolean {
    return this.ranges.every(({ IsEntireRow }) => IsEntireRow);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.ranges);
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }
  Clear(applyTo?: string): void {
    for (const range of this.ranges) range.Clear(applyTo);
  }
  Calculate(): void {
    this.there();
  }
  _KeepReference(): void {
    this.there();
  }

  /** Refuses when the sheet was deleted. */
  there(): void {
    this.sheet.there();
  }
}
