import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { findChineseFont, fontFolders } from "../../cli/fonts";
import { openPictures } from "../../cli/pictures";
import { paperDrawings } from "../../files/charts";
import { lights } from "../addin/charts/cases";

/** Width, height and the colours of a PNG's points, four bytes each, read by the format's own rules. */
function pointsOf(png: Uint8Array): { width: number; height: number; data: Uint8Array } {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  // Eight bits of red, green, blue and what shows through.
  expect([bytes[24], bytes[25]]).toEqual([8, 6]);
  const packed: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(packed));
  const row = width * 4;
  const data = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let i = 0; i < row; i++) {
      const left = i < 4 ? 0 : data[y * row + i - 4]!;
      const up = y === 0 ? 0 : data[(y - 1) * row + i]!;
      const corner = i < 4 || y === 0 ? 0 : data[(y - 1) * row + i - 4]!;
      const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [number, number, number];
      const guess = [0, left, up, (left + up) >> 1, a <= b && a <= c ? left : b <= c ? up : corner][
        raw[y * (row + 1)]!
      ]!;
      data[y * row + i] = raw[y * (row + 1) + 1 + i]! + guess;
    }
  return { width, height, data };
}

test("where there is no Chinese font, it is said and nothing is drawn", () => {
  const folder = mkdtempSync(join(tmpdir(), "xianping-"));
  try {
    writeFileSync(join(folder, "arial.ttf"), "");
    const { picture, remark } = openPictures([folder, join(folder, "none")]);
    expect(picture).toBeUndefined();
    expect(remark).toMatch(/^这台机器上没有找到中文字体.*。$/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("fonts are found in folders below, the one that reads best first", () => {
  const folder = mkdtempSync(join(tmpdir(), "xianping-"));
  try {
    mkdirSync(join(folder, "truetype", "wqy"), { recursive: true });
    writeFileSync(join(folder, "simsun.ttc"), "");
    expect(findChineseFont([folder])?.family).toBe("SimSun");
    writeFileSync(join(folder, "truetype", "wqy", "wqy-microhei.ttc"), "");
    expect(findChineseFont([folder])).toEqual({
      path: join(folder, "truetype", "wqy", "wqy-microhei.ttc"),
      family: "WenQuanYi Micro Hei",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const font = findChineseFont(fontFolders());

(font === undefined ? test.skip : test)(
  "a picture is the drawing twice as large, with its bars and its Chinese words",
  async () => {
    const drawing = paperDrawings(lights, { width: 590, height: 780 }, "a")[0]!;
    const draw = openPictures().picture!;
    const png = (await draw(drawing))!;
    await expect(draw(drawing)).resolves.toEqual(png);
    const { width, height, data } = pointsOf(png);
    expect([width, height]).toEqual([1180, 2 * drawing.height]);
    const dark = (fromX: number, toX: number, fromY: number, toY: number): number => {
      let count = 0;
      for (let y = fromY; y < toY; y++)
        for (let x = fromX; x < toX; x++) {
          const at = (y * width + x) * 4;
          if (data[at]! < 120 && data[at + 1]! < 120 && data[at + 2]! < 120) count++;
        }
      return count;
    };
    // 县农业农村局 ends before 192 pixels and stands around 19, in the drawing's own measure: six characters of twelve by twelve.
    const word = dark(2 * 118, 2 * 192, 2 * 12, 2 * 27);
    expect(word).toBeGreaterThan(6 * 40);
    // The bar of those that are met is #0e6b34, here beside its number.
    const at = (2 * 19 * width + 2 * 205) * 4;
    expect([...data.subarray(at, at + 4)]).toEqual([0x0e, 0x6b, 0x34, 255]);
  },
);
