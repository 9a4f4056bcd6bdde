import { HostObject } from "./host-object";

/** Values of properties that Excel checks little: kept as they were set. */
export type Kept = Record<string, unknown>;

/** An object whose properties are only kept, under a path of its own. */
export abstract class KeptObject extends HostObject {
  constructor(
    readonly kept: Kept,
    readonly path = "",
  ) {
    super();
  }
  protected get(name: string, otherwise: unknown = null): unknown {
    return this.path + name in this.kept ? this.kept[this.path + name] : otherwise;
  }
  protected set(name: string, value: unknown): void {
    this.kept[this.path + name] = value;
  }
}
