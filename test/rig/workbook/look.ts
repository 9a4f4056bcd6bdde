import { invalidArgument } from "./failure";
import { HostObject } from "./host-object";
import type { RangeCells } from "./range-cells";

/** Standard sizes in points. */
export const standard = { width: 54, height: 13.5 };

/** A part of how ranges look, kept under a path below `format`. */
export abstract class Look extends HostObject {
  constructor(
    readonly ranges: readonly RangeCells[],
    readonly path: string,
  ) {
    super();
  }

  protected look(name: string): unknown {
    const values = this.ranges.map((range) => range.sheet.grid.commonStyle(range.there(), this.path + name));
    return values.every((value) => value === values[0]) ? values[0] : null;
  }

  protected setLook(name: string, value: unknown, allowed?: readonly unknown[]): void {
    if (allowed && !allowed.includes(value)) throw invalidArgument();
    for (const range of this.ranges) {
      range.guard();
      range.sheet.grid.setStyle(range.area, this.path + name, value);
    }
  }

  protected setColor(name: string, value: unknown): void {
    this.setLook(name, colorOf(value));
  }
}

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** A colour as Excel keeps it, `#RRGGBB`. @throws OfficeFailure InvalidArgument for what is none */
export function colorOf(value: unknown): string {
  const text = typeof value === "string" ? value : "";
  if (/^#?[0-9a-f]{6}$/iu.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = namedColors[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}
