/**
 * Box–Cox transformation (博克斯—考克斯变换): (x^λ − 1) ÷ λ, and ln x where λ is 0. It keeps the order.
 *
 * @param x - above 0
 * @returns NaN or an infinity where it has no value
 * @source Box and Cox (1964), An analysis of transformations, Journal of the Royal Statistical Society B 26
 * @example boxCox(9, 0.5) // => 4
 */
export function boxCox(x: number, lambda: number): number {
  if (!(x > 0)) return NaN;
  return lambda === 0 ? Math.log(x) : (x ** lambda - 1) / lambda;
}
