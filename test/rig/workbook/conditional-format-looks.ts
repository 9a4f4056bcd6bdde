import { invalidArgument } from "./failure";
import { KeptObject } from "./kept";
import { colorOf } from "./look";

/** The fill that a conditional format gives. */
export class ConditionalRangeFill extends KeptObject {
  override readonly className = "ConditionalRangeFill";
  get Color(): unknown {
    return this.get("color", "");
  }
  set Color(value: unknown) {
    this.set("color", colorOf(value));
  }
  Clear(): void {
    delete this.kept[`${this.path}color`];
  }
}

/** The font that a conditional format gives. */
export class ConditionalRangeFont extends KeptObject {
  override readonly className = "ConditionalRangeFont";
  get Color(): unknown {
    return this.get("color", "");
  }
  set Color(value: unknown) {
    this.set("color", colorOf(value));
  }
  get Bold(): unknown {
    return this.get("bold");
  }
  set Bold(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument();
    this.set("bold", value);
  }
  get Italic(): unknown {
    return this.get("italic");
  }
  set Italic(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument();
    this.set("italic", value);
  }
  get Strikethrough(): unknown {
    return this.get("strikethrough");
  }
  set Strikethrough(value: unknown) {
    this.set("strikethrough", value === true);
  }
  get Underline(): unknown {
    return this.get("underline");
  }
  set Underline(value: unknown) {
    this.set("underline", value);
  }
}

/** How cells look that a conditional format applies to. */
export class ConditionalRangeFormat extends KeptObject {
  override readonly className = "ConditionalRangeFormat";
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.kept, "fill.");
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.kept, "font.");
  }
  get NumberFormat(): unknown {
    return this.get("numberFormat");
  }
  set NumberFormat(value: unknown) {
    this.set("numberFormat", value);
  }
}
