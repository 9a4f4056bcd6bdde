/**
 * The known name that a misspelt one was most likely meant to be.
 *
 * @returns the name fewest single-character changes away, if that is at most two and less than half of its length
 * @example nearest("常驻人口", ["城镇人口率", "常住人口"]) // => "常住人口"
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Math.min(3, Math.ceil(name.length / 2));
  for (const candidate of known) {
    const changes = distance(name, candidate);
    if (changes < fewest) [best, fewest] = [candidate, changes];
  }
  return best;
}

/** The same as an issue names it: `near`, where there is such a name. */
export function suggested(name: string, known: readonly string[]): { readonly near?: string } {
  const near = nearest(name, known);
  return near === undefined ? {} : { near };
}

/** Characters to insert, leave out, replace or swap with a neighbour, as few as it takes (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = isSwapped ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, replaced, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
