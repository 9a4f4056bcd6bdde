import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { palettePng } from "../../../../tools/manual/palette-png.mjs";

/** Pixels of a picture with a palette and no filters, read by the letter of the PNG specification (11.2). */
function read(file: Buffer): { width: number; height: number; pixels: number[] } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.set(file.toString("latin1", at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const head = chunks.get("IHDR")!;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const palette = chunks.get("PLTE")!;
  const rows = inflateSync(chunks.get("IDAT")!);
  const pixels = Array.from({ length: height * width }, (_, i) => {
    const place = rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)]!;
    return [...palette.subarray(3 * place, 3 * place + 3), 255];
  });
  return { width, height, pixels: pixels.flat() };
}

const byte = fc.integer({ min: 0, max: 255 });

test("a picture of at most 256 colours is the same, pixel by pixel", () => {
  const picture = fc.integer({ min: 1, max: 16 }).chain((width) =>
    fc
      .array(
        fc.tuple(byte, byte, byte).map((colour) => [...colour, 255]),
        { minLength: width, maxLength: 16 * width },
      )
      .map((pixels) => ({ width, height: Math.floor(pixels.length / width), pixels })),
  );
  fc.assert(
    fc.property(picture, ({ width, height, pixels }) => {
      const shown = pixels.slice(0, width * height).flat();
      const file = Buffer.from(palettePng({ width, height, pixels: Uint8Array.from(shown) }));
      expect(read(file)).toEqual({ width, height, pixels: shown });
    }),
  );
});

test("of more colours the rarest become the nearest that stay", () => {
  // 256 greys twice each, and one colour that is next to 7, 7, 7.
  const greys = Array.from({ length: 512 }, (_, i) => [i >> 1, i >> 1, i >> 1, 255]);
  const pixels = [...greys, [7, 7, 8, 255]];
  const file = Buffer.from(palettePng({ width: 513, height: 1, pixels: Uint8Array.from(pixels.flat()) }));
  expect(read(file).pixels).toEqual([...greys, [7, 7, 7, 255]].flat());
});
