import { Decimal } from "decimal.js";
import { halfWidth, squeeze } from "./text";
import { countedKinds, multipliers, unitKinds } from "./units";

/**
 * A unit of measure (计量单位): how it is written, what kind of thing it measures, and its size.
 *
 * The size is the fraction `numerator` ÷ `denominator` of the kind's base, so that conversion stays exact.
 */
export interface UnitOfMeasure {
  readonly written: string;
  /** Units of one kind convert; a unit that the lexicon lacks is a kind of its own. */
  readonly kind: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly isKnown: boolean;
}

interface Size {
  readonly kind: string;
  readonly numerator: number;
  readonly denominator: number;
}

const baseUnits: ReadonlyMap<string, Size> = new Map(
  Object.entries(unitKinds).flatMap(([kind, units]) =>
    Object.entries(units).map(([name, size]): [string, Size] => [
      name,
      typeof size === "number"
        ? { kind, numerator: size, denominator: 1 }
        : { kind, numerator: size[0], denominator: size[1] },
    ]),
  ),
);
const multiplierNames = Object.keys(multipliers).sort((a, b) => b.length - a.length);
const longestUnit = 10;

/**
 * Reads a unit of measure that fills the whole text, such as 万元, 个百分点, 平方米/人, 件/万人.
 *
 * @param text - as in a unit column; brackets around it and white space are ignored
 * @returns the unit; `isKnown` is false for one that the lexicon lacks, which then converts only to itself;
 *   `undefined` for blank text, dashes and text that holds digits
 * @example readUnit("万亩")?.kind // => "area"
 */
export function readUnit(text: string): UnitOfMeasure | undefined {
  const written = squeeze(halfWidth(text)).replace(/^\((.*)\)$/u, "$1");
  if (written === "" || /^[-—/\\.]+$/u.test(written)) return undefined;
  const known = knownUnit(written);
  if (known) return { written, ...known, isKnown: true };
  // 1/10万 and /10万 are units of rates, other digits make a number of it.
  if (/\d{3}|^\d/u.test(written) && !/^1?\/\d/u.test(written)) return undefined;
  // 1/10万 is how rates of births and deaths are written.
  const isRate = /^1?\/1?0*[百千万]?万?$/u.test(written);
  return { written, kind: `other:${written}`, numerator: 1, denominator: 1, isKnown: isRate };
}

/**
 * Reads the longest known unit that begins at a position.
 *
 * @param text - half-width text
 * @param from - where the unit would begin
 * @returns the unit and the position behind it, or `undefined` where no known unit begins
 */
export function unitAt(text: string, from: number): { unit: UnitOfMeasure; end: number } | undefined {
  for (let length = Math.min(longestUnit, text.length - from); length > 0; length--) {
    const written = text.slice(from, from + length);
    const size = simpleUnit(written);
    if (!size) continue;
    const over = /^\s*\/\s*/u.exec(text.slice(from + length));
    const below = over && unitAt(text, from + length + over[0].length);
    if (below && !below.unit.written.includes("/")) {
      const whole = text.slice(from, below.end).replace(/\s/gu, "");
      const ratio = knownUnit(whole);
      const times = /^\s*[·・]\s*/u.exec(text.slice(below.end));
      const factor = times && unitAt(text, below.end + times[0].length);
      if (factor) return product(text.slice(from, factor.end), factor.end);
      if (ratio) return { unit: { written: whole, ...ratio, isKnown: true }, end: below.end };
    }
    return { unit: { written, ...size, isKnown: true }, end: from + length };
  }
  return undefined;
}

/** 吨/月·平方公里: known, but only to itself. */
function product(text: string, end: number): { unit: UnitOfMeasure; end: number } {
  const written = text.replace(/\s/gu, "");
  return { unit: { written, kind: `other:${written}`, numerator: 1, denominator: 1, isKnown: false }, end };
}

/**
 * Whether values in one unit can be compared with values in another.
 *
 * 个 stands for anything that is counted; per cent and percentage points are different kinds.
 */
export function isConvertible(from: UnitOfMeasure, to: UnitOfMeasure): boolean {
  if (from.kind === to.kind) return true;
  const isGeneric = (unit: UnitOfMeasure): boolean => /个$/u.test(unit.written);
  return (isGeneric(from) || isGeneric(to)) && countedKinds.includes(from.kind) && countedKinds.includes(to.kind);
}

/**
 * Converts a value exactly, in decimals.
 *
 * @param value - in `from`
 * @returns the value in `to`
 * @throws RangeError when the units are of different kinds: ask `isConvertible` first
 * @example convert(1296000, readUnit("万元")!, readUnit("亿元")!) // => 129.6
 */
export function convert(value: number, from: UnitOfMeasure, to: UnitOfMeasure): number {
  if (!isConvertible(from, to)) throw new RangeError(`${from.written} does not convert to ${to.written}`);
  if (from.numerator * to.denominator === to.numerator * from.denominator) return value;
  return new Decimal(value)
    .times(from.numerator)
    .times(to.denominator)
    .div(new Decimal(from.denominator).times(to.numerator))
    .toNumber();
}

/**
 * The unit of a number whose cell says only 万 or 亿: the unit around it, with that multiplier in place of its own.
 *
 * @param multiplier - such as 亿
 * @param around - the unit of the column or header
 * @returns the unit; `undefined` where there is no such unit
 * @example withMultiplier("亿", readUnit("万元")!)?.written // => "亿元"
 */
export function withMultiplier(multiplier: string, around: UnitOfMeasure): UnitOfMeasure | undefined {
  const own = multiplierNames.find((name) => around.written.startsWith(name) && !baseUnits.has(around.written));
  return readUnit(multiplier + around.written.slice(own?.length ?? 0));
}

function knownUnit(written: string): Size | undefined {
  const simple = simpleUnit(written);
  if (simple) return simple;
  const [above, below, ...more] = written.split("/");
  if (above === undefined || below === undefined || more.length > 0) return undefined;
  const numerator = simpleUnit(above);
  const denominator = simpleUnit(below);
  if (!numerator || !denominator) return undefined;
  // 个/家 and 台/套 name one count in two ways, they are no ratio.
  if (numerator.kind === denominator.kind && numerator.numerator === denominator.numerator) return numerator;
  return {
    kind: `${numerator.kind}/${denominator.kind}`,
    numerator: numerator.numerator * denominator.denominator,
    denominator: numerator.denominator * denominator.numerator,
  };
}

function simpleUnit(written: string): Size | undefined {
  const base = baseUnits.get(written);
  if (base) return base;
  for (const name of multiplierNames) {
    if (!written.startsWith(name)) continue;
    const size = multipliers[name] ?? 1;
    const rest = written.slice(name.length);
    if (rest === "")
      return name.length > 0 && size >= 1e4 ? { kind: "number", numerator: size, denominator: 1 } : undefined;
    const unit = simpleUnit(rest);
    if (unit && unit.kind !== "ratio" && unit.kind !== "number") return { ...unit, numerator: unit.numerator * size };
  }
  return undefined;
}
