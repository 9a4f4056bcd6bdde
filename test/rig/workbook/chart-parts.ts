import { invalidArgument } from "./failure";
import { KeptObject } from "./kept";

/** A chart's title. */
export class ChartTitle extends KeptObject {
  override readonly className = "ChartTitle";
  get Text(): unknown {
    return this.get("text", "");
  }
  set Text(value: unknown) {
    this.set("text", String(value));
  }
  get Visible(): unknown {
    return this.get("visible", true);
  }
  set Visible(value: unknown) {
    this.set("visible", value === true);
  }
}

/** A chart's legend. */
export class ChartLegend extends KeptObject {
  override readonly className = "ChartLegend";
  get Visible(): unknown {
    return this.get("visible", true);
  }
  set Visible(value: unknown) {
    this.set("visible", value === true);
  }
  get Position(): unknown {
    return this.get("position", "Right");
  }
  set Position(value: unknown) {
    if (!["Top", "Bottom", "Left", "Right", "Corner", "Custom"].includes(value as string)) throw invalidArgument();
    this.set("position", value);
  }
}
