/**
 * Lays rows out in columns for a terminal, where a Chinese character is two cells wide.
 *
 * @param rows - the header first
 * @param alignRight - columns of numbers, from 0
 */
export function textTable(rows: readonly (readonly string[])[], alignRight: readonly number[] = []): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((text, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(text))));
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => {
        const gap = " ".repeat((widths[i] ?? 0) - displayWidth(text));
        return alignRight.includes(i) ? gap + text : text + gap;
      })
      .join("  ")
      .trimEnd();
  return rows.map(line).join("\n");
}

/** Cells that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** A text cut to a width, with … where something was cut. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
