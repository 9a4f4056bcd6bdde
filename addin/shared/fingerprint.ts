import type { CellRange } from "../../engine/index";

/** What Excel's `formulas` give of a cell. */
export type CellContent = string | number | boolean | null;

/**
 * Sums up what stands in cells, to find out later whether somebody changed it (指纹). It is no protection against intent.
 *
 * Cells are taken by their place and content, so that the parts of a sheet can come in any cut; blank cells count for
 * nothing.
 *
 * @source 53 bits of two rounds of multiply and xor, as in Bob Jenkins' and Austin Appleby's hashes
 */
export class Fingerprint {
  #high = 0;
  #low = 0;

  /** Adds a block of cells; `contents` as Excel's `formulas` gives them. */
  add({ top, left }: Pick<CellRange, "top" | "left">, contents: readonly (readonly CellContent[])[]): void {
    contents.forEach((row, r) =>
      row.forEach((content, c) => {
        if (content === "" || content === null) return;
        const [high, low] = mix(`${top + r},${left + c},${typeof content},${String(content)}`);
        // Addition forgets the order, and the place in each text remembers it.
        this.#high = (this.#high + high) >>> 0;
        this.#low = (this.#low + low) >>> 0;
      }),
    );
  }

  /** The sum, as text. */
  text(): string {
    return this.#high.toString(36) + "-" + this.#low.toString(36);
  }
}

function mix(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}
