const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** About how wide a text is in pixels: full-width characters take the whole of the font's size. */
export function widthOf(text: string, size = 12): number {
  let width = 0;
  for (const char of text) width += wide.test(char) || char > "\uffff" ? size : size * 0.58;
  return Math.ceil(width);
}

/** A text in lines of a width at the most, so many of them; what has no room is cut, with a sign. */
export function wrapped(text: string, width: number, most: number, size = 12): string[] {
  const lines = [""];
  for (const char of text) {
    const line = lines.at(-1)!;
    if (widthOf(line + char, size) <= width || line === "") lines[lines.length - 1] = line + char;
    else if (lines.length < most) lines.push(char.trim());
    else {
      lines[lines.length - 1] = `${line.slice(0, -1)}…`;
      break;
    }
  }
  return lines;
}
