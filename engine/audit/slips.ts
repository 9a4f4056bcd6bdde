import { round } from "../stats/round";

/** How a number can be misprinted (笔误的种类). */
export type Slip = "transposed" | "dropped" | "added" | "point" | "sign" | "replaced";

/** The kinds, the likelier ones first. */
export const slipKinds: readonly Slip[] = ["transposed", "dropped", "added", "point", "sign", "replaced"];

/** What a misprinted number may have been meant to be. */
export interface Meant {
  readonly value: number;
  readonly slip: Slip;
}

/**
 * Everything that a printed number may have been meant to be, one slip away (可能的原数).
 *
 * Two neighbouring digits swapped; a digit left out, put in or mistyped; the point or the unit off by a power of ten, up
 * to 万; the sign lost. Each number once, under its likeliest slip. A slip leaves the digits after the point as many as
 * they are, or makes them as many as is usual; of a number of one or two digits no digit counts as mistyped, or it could
 * have been any.
 *
 * @param value - as printed
 * @param decimals - digits after the point that are printed
 * @param usual - digits after the point in the rest of the column
 */
export function slipsOf(value: number, decimals: number, usual = decimals): Meant[] {
  const found = new Map<number, Slip>([[value, "sign"]]);
  const digits = Math.abs(round(value, decimals)).toFixed(decimals);
  const sign = value < 0 ? -1 : 1;
  const add = (text: string, slip: Slip): void => {
    const meant = sign * Number(text);
    const places = text.split(".")[1]?.length ?? 0;
    if (text === "" || (slip !== "point" && places !== decimals && places !== usual)) return;
    if (Number.isFinite(meant) && !found.has(meant)) found.set(meant, slip);
  };
  const at = [...digits].flatMap((sign, i) => (sign === "." ? [] : [i]));

  at.forEach((i, k) => {
    const next = at[k + 1];
    if (next === undefined) return;
    const swapped = [...digits];
    [swapped[i], swapped[next]] = [digits[next]!, digits[i]!];
    add(swapped.join(""), "transposed");
  });
  for (let i = 0; i <= digits.length; i++)
    for (let digit = 0; digit <= 9; digit++) add(`${digits.slice(0, i)}${digit}${digits.slice(i)}`, "dropped");
  for (const i of at) add(`${digits.slice(0, i)}${digits.slice(i + 1)}`.replace(/^\.$/u, ""), "added");
  for (const power of [1, -1, 2, -2, 3, -3, 4, -4]) add(String(Number(`${digits}e${power}`)), "point");
  if (value !== 0) found.set(-value, found.get(-value) ?? "sign");
  for (const i of at.length > 2 ? at : [])
    for (let digit = 0; digit <= 9; digit++) add(`${digits.slice(0, i)}${digit}${digits.slice(i + 1)}`, "replaced");

  found.delete(value);
  return [...found].map(([meant, slip]) => ({ value: meant, slip }));
}

/** The slip that makes one number of another, both with so many digits after the point; `undefined` where it takes more. */
export function slipBetween(printed: number, meant: number, decimals: number, usual = decimals): Slip | undefined {
  const wanted = round(meant, decimals);
  return slipsOf(printed, decimals, usual).find(({ value }) => round(value, decimals) === wanted)?.slip;
}
