import { intersection, type Area } from "./area";
import { HostObject } from "./host-object";
import type { Worksheet } from "./worksheet";

/** The conditional formats of a sheet (条件格式). */
export class ConditionalFormats extends HostObject {
  override readonly className = "ConditionalFormatCollection";
  readonly all: { area: Area }[] = [];
  constructor(readonly sheet: Worksheet) {
    super();
  }
  clear(area: Area): void {
    this.all.splice(0, Infinity, ...this.all.filter((each) => !intersection(each.area, area)));
  }
}
