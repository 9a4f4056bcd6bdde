import { itemNotFound } from "./failure";
import { HostCollection, HostObject } from "./host-object";

/** One thing that a workbook keeps for an add-in. */
export class Setting extends HostObject {
  override readonly className = "Setting";
  constructor(
    readonly all: Map<string, unknown>,
    readonly key: string,
  ) {
    super();
  }
  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.all.get(this.key);
  }
  set Value(value: unknown) {
    if (!this.all.has(this.key)) throw itemNotFound();
    this.all.set(this.key, value);
  }
  Delete(): void {
    if (!this.all.delete(this.key)) throw itemNotFound();
  }
}

/** `workbook.settings`: what a workbook keeps for add-ins (设置). */
export class SettingCollection extends HostCollection<Setting> {
  override readonly className = "SettingCollection";
  readonly all = new Map<string, unknown>();
  items(): Setting[] {
    return [...this.all.keys()].map((key) => new Setting(this.all, key));
  }
  Add(key: string, value: unknown): Setting {
    this.all.set(key, value);
    return new Setting(this.all, key);
  }
  GetItem(key: string): Setting {
    if (!this.all.has(key)) throw itemNotFound();
    return new Setting(this.all, key);
  }
  GetItemOrNullObject(key: string): Setting | null {
    return this.all.has(key) ? new Setting(this.all, key) : null;
  }
}
