import { invalidArgument, itemNotFound } from "./failure";
import { HostCollection, HostObject } from "./host-object";
import type { Worksheet } from "./worksheet";

/** One thing that a sheet keeps for an add-in. */
export class WorksheetCustomProperty extends HostObject {
  override readonly className = "WorksheetCustomProperty";
  constructor(
    readonly sheet: Worksheet,
    readonly key: string,
  ) {
    super();
  }
  get _Id(): string {
    return this.Key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): string {
    return this.sheet.properties.get(this.key.toLowerCase())?.value ?? "";
  }
  set Value(value: unknown) {
    this.sheet.there();
    if (typeof value !== "string") throw invalidArgument();
    this.sheet.properties.set(this.key.toLowerCase(), { key: this.key, value });
  }
  Delete(): void {
    if (!this.sheet.properties.delete(this.key.toLowerCase())) throw itemNotFound();
  }
}

/** `worksheet.customProperties`: what a sheet keeps for add-ins; it goes with the sheet. */
export class WorksheetCustomPropertyCollection extends HostCollection<WorksheetCustomProperty> {
  override readonly className = "WorksheetCustomPropertyCollection";
  constructor(readonly sheet: Worksheet) {
    super();
  }
  items(): WorksheetCustomProperty[] {
    this.sheet.there();
    return [...this.sheet.properties.values()].map(({ key }) => new WorksheetCustomProperty(this.sheet, key));
  }
  Add(key: string, value: string): WorksheetCustomProperty {
    const added = new WorksheetCustomProperty(this.sheet, key);
    added.Value = value;
    return added;
  }
  GetItem(key: string): WorksheetCustomProperty {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(key: string): WorksheetCustomProperty | null {
    this.sheet.there();
    return this.sheet.properties.has(key.toLowerCase()) ? new WorksheetCustomProperty(this.sheet, key) : null;
  }
}
