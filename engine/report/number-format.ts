/** Numbers with no more decimals than these are shown as they are. */
const mostDecimals = 4;
/** Digits that carry something where a number is not shown in full. */
const shownDigits = 3;
/** Digits of a double that are not noise of its arithmetic. */
const soundDigits = 12;

/**
 * The format in which numbers that stand together are shown in a sheet (数字格式). Their values stay as they are.
 *
 * Numbers that have few decimals are left to the host; else all have two, or more where none of them reaches 1.
 *
 * @returns `undefined` where no format is needed
 * @example numberFormat([11.131194693742842, 16.2]) // => "0.00"
 * @example numberFormat([0.030902348578498717]) // => "0.0000"
 * @example numberFormat([66.76499999999999, 0.5]) // => undefined
 */
export function numberFormat(numbers: readonly number[]): string | undefined {
  if (numbers.every((x) => decimalsOf(x) <= mostDecimals)) return undefined;
  const greatest = numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const zeros = greatest >= 1 ? 0 : Math.ceil(-Math.log10(greatest));
  if (zeros > soundDigits) return "0.00E+00";
  return `0.${"0".repeat(greatest >= 1 ? 2 : zeros + shownDigits - 1)}`;
}

function decimalsOf(x: number): number {
  const [digits = "", exponent = "0"] = String(Number(x.toPrecision(soundDigits))).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}
