import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";

/** As many colours as a palette has. */
const most = 256;

/**
 * A picture with a palette, a third as large as one with all colours (调色板图片): its commonest colours stay, every other
 * becomes the nearest of them. The same pixels give the same bytes.
 *
 * @param {{ width: number, height: number, pixels: Uint8Array }} picture - row by row, four bytes a pixel, opaque
 * @returns {Buffer} the file
 */
export function palettePng({ width, height, pixels }) {
  const counts = new Map();
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) {
    const colour = (pixels[4 * i] << 16) | (pixels[4 * i + 1] << 8) | pixels[4 * i + 2];
    colours[i] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([colour]) => colour);
  const palette = byCount.slice(0, most);
  const places = new Map(byCount.map((colour, i) => [colour, i < most ? i : nearest(palette, colour)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = places.get(colours[y * width + x]);

  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  head.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap(bytesOf))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function bytesOf(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(palette, colour) {
  const own = bytesOf(colour);
  const distances = palette.map((each) => bytesOf(each).reduce((sum, byte, i) => sum + (byte - own[i]) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
