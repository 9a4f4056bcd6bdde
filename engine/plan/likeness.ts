/** Signs and particles that say nothing about what is measured. */
const noise = /[\s“”"'‘’、,，。()（）《》〈〉的]/gu;

/**
 * How alike two names of indicators are (名称相似度): the share of neighbouring characters that they have in common.
 *
 * @returns 0 for nothing in common, 1 for the same
 * @source Dice (1945), Ecology 26, over bigrams
 * @example likeness("粮食播种面积", "粮食播种总面积") // => 0.7272727272727273
 */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  if (x.length + y.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const pair of y) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of x) {
    const left = rest.get(pair) ?? 0;
    if (left > 0) shared += 1;
    rest.set(pair, left - 1);
  }
  return (2 * shared) / (x.length + y.length);
}

function pairsOf(name: string): string[] {
  const text = name.replace(noise, "");
  if (text.length < 2) return text === "" ? [] : [text];
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}
