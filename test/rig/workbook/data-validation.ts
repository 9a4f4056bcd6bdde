import { holds, intersection, type Area } from "./area";
import { invalidArgument } from "./failure";
import { HostObject } from "./host-object";
import type { RangeCells } from "./range-cells";

/** What may be typed into an area. */
export interface Validation {
  readonly area: Area;
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: unknown;
  prompt: unknown;
}

const kinds: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

/** What may be typed into a range (数据有效性). Only what is typed by hand is held to it, not what an add-in writes. */
export class DataValidation extends HostObject {
  override readonly className = "DataValidation";
  constructor(readonly range: RangeCells) {
    super();
  }
  get Rule(): unknown {
    const found = this.found();
    return found === "none" ? {} : found === "mixed" ? null : found.rule;
  }
  set Rule(value: unknown) {
    const rule = value as Readonly<Record<string, unknown>>;
    const [kind, ...others] = Object.keys(rule).filter((name) => rule[name] !== undefined);
    if (kind === undefined || others.length > 0 || !(kind in kinds)) throw invalidArgument();
    const source = (rule.list as { source?: unknown } | undefined)?.source;
    // The dialog of Excel takes no longer list either.
    if (
      kind === "list" &&
      (typeof source !== "string" || source === "" || (!source.startsWith("=") && source.length > 255))
    )
      throw invalidArgument();
    this.range.guard();
    const { validations } = this.range.sheet;
    const same = validations.find(({ area }) => sameArea(area, this.range.area));
    if (same) same.rule = rule;
    else {
      this.remove();
      validations.push({ area: this.range.area, rule, ignoreBlanks: true, errorAlert: null, prompt: null });
    }
  }
  get Type(): string {
    const found = this.found();
    return found === "none" ? "None" : found === "mixed" ? "Inconsistent" : kinds[Object.keys(found.rule)[0]!]!;
  }
  get IgnoreBlanks(): unknown {
    const found = this.found();
    return typeof found === "string" ? (found === "none" ? true : null) : found.ignoreBlanks;
  }
  set IgnoreBlanks(value: unknown) {
    this.one().ignoreBlanks = value === true;
  }
  get ErrorAlert(): unknown {
    const found = this.found();
    return typeof found === "string" ? null : found.errorAlert;
  }
  set ErrorAlert(value: unknown) {
    const { title = "", message = "", style } = value as { title?: string; message?: string; style?: string };
    if (title.length > 32 || message.length > 255) throw invalidArgument();
    if (style !== undefined && !["Stop", "Warning", "Information"].includes(style)) throw invalidArgument();
    this.one().errorAlert = value;
  }
  get Prompt(): unknown {
    const found = this.found();
    return typeof found === "string" ? null : found.prompt;
  }
  set Prompt(value: unknown) {
    const { title = "", message = "" } = value as { title?: string; message?: string };
    if (title.length > 32 || message.length > 255) throw invalidArgument();
    this.one().prompt = value;
  }
  Clear(): void {
    this.range.guard();
    this.remove();
  }

  private remove(): void {
    const { validations } = this.range.sheet;
    validations.splice(0, Infinity, ...validations.filter(({ area }) => !intersection(area, this.range.area)));
  }

  private found(): Validation | "none" | "mixed" {
    const area = this.range.there();
    const meeting = this.range.sheet.validations.filter((each) => intersection(each.area, area));
    if (meeting.length === 0) return "none";
    return meeting.length === 1 && holds(meeting[0]!.area, area) ? meeting[0]! : "mixed";
  }

  private one(): Validation {
    this.range.guard();
    const found = this.found();
    if (typeof found === "string") throw invalidArgument();
    return found;
  }
}

function sameArea(a: Area, b: Area): boolean {
  return holds(a, b) && holds(b, a);
}
