import { ConditionalRangeFormat } from "./conditional-format-looks";
import { invalidArgument } from "./failure";
import { KeptObject } from "./kept";

const valueOperators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];
const textOperators = ["Contains", "NotContains", "BeginsWith", "EndsWith"];

/** A rule about a cell's value. */
export class CellValueConditionalFormat extends KeptObject {
  override readonly className = "CellValueConditionalFormat";
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.kept);
  }
  get Rule(): unknown {
    return this.get("rule");
  }
  set Rule(value: unknown) {
    const { formula1, formula2, operator } = value as { formula1?: unknown; formula2?: unknown; operator?: string };
    if (typeof formula1 !== "string" || formula1 === "" || !valueOperators.includes(operator ?? ""))
      throw invalidArgument();
    if (/Between/u.test(operator ?? "") && typeof formula2 !== "string") throw invalidArgument();
    this.set("rule", value);
  }
}

/** A rule about a cell's text. */
export class TextConditionalFormat extends KeptObject {
  override readonly className = "TextConditionalFormat";
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.kept);
  }
  get Rule(): unknown {
    return this.get("rule");
  }
  set Rule(value: unknown) {
    const { operator, text } = value as { operator?: string; text?: unknown };
    if (typeof text !== "string" || text === "" || !textOperators.includes(operator ?? "")) throw invalidArgument();
    this.set("rule", value);
  }
}

/** The formula of a rule. */
export class ConditionalFormatRule extends KeptObject {
  override readonly className = "ConditionalFormatRule";
  get Formula(): unknown {
    return this.get("formula", "");
  }
  set Formula(value: unknown) {
    if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument();
    this.set("formula", value);
  }
}

/** A rule by a formula. */
export class CustomConditionalFormat extends KeptObject {
  override readonly className = "CustomConditionalFormat";
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.kept);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.kept);
  }
}

/** A scale of colours. */
export class ColorScaleConditionalFormat extends KeptObject {
  override readonly className = "ColorScaleConditionalFormat";
  get Criteria(): unknown {
    return this.get("criteria");
  }
  set Criteria(value: unknown) {
    const { minimum, maximum } = value as { minimum?: unknown; maximum?: unknown };
    if (!minimum || !maximum) throw invalidArgument();
    this.set("criteria", value);
  }
  get ThreeColorScale(): boolean {
    return (this.get("criteria") as { midpoint?: unknown } | null)?.midpoint !== undefined;
  }
}

/** A set of icons. */
export class IconSetConditionalFormat extends KeptObject {
  override readonly className = "IconSetConditionalFormat";
  get Style(): unknown {
    return this.get("style");
  }
  set Style(value: unknown) {
    this.set("style", value);
  }
  get Criteria(): unknown {
    return this.get("criteria");
  }
  set Criteria(value: unknown) {
    if (!Array.isArray(value)) throw invalidArgument();
    this.set("criteria", value);
  }
  get ShowIconOnly(): unknown {
    return this.get("showIconOnly", false);
  }
  set ShowIconOnly(value: unknown) {
    this.set("showIconOnly", value === true);
  }
  get ReverseIconOrder(): unknown {
    return this.get("reverseIconOrder", false);
  }
  set ReverseIconOrder(value: unknown) {
    this.set("reverseIconOrder", value === true);
  }
}

/** Bars in the cells. */
export class DataBarConditionalFormat extends KeptObject {
  override readonly className = "DataBarConditionalFormat";
  get ShowDataBarOnly(): unknown {
    return this.get("showDataBarOnly", false);
  }
  set ShowDataBarOnly(value: unknown) {
    this.set("showDataBarOnly", value === true);
  }
  get LowerBoundRule(): unknown {
    return this.get("lowerBoundRule");
  }
  set LowerBoundRule(value: unknown) {
    this.set("lowerBoundRule", value);
  }
  get UpperBoundRule(): unknown {
    return this.get("upperBoundRule");
  }
  set UpperBoundRule(value: unknown) {
    this.set("upperBoundRule", value);
  }
}
