import { readFileSync } from "node:fs";
import type * as Resvg from "@resvg/resvg-wasm";
import type { Picture } from "../files/papers";
import { findChineseFont, fontFolders } from "./fonts";

/** What draws pictures of charts, or why there are none. */
export interface Pictures {
  readonly picture?: Picture;
  /** A sentence for who asked, where something is missing. */
  readonly remark?: string;
}

/** Pixels of a picture for each of the drawing. */
const sharpness = 2;

/**
 * Opens what draws the pictures that stand in for drawings where a program shows no SVG (位图备份): with a font of the machine, and with
 * a renderer that is unpacked when the first is asked for.
 *
 * @param folders - where fonts are looked for
 */
export function openPictures(folders: readonly string[] = fontFolders()): Pictures {
  const font = findChineseFont(folders);
  if (font === undefined)
    return {
      remark:
        "这台机器上没有找到中文字体，文档里的图只有矢量图，没有给旧版 Word 备用的位图；装上思源黑体或文泉驿字体后再运行，就会有。",
    };
  let bytes: Uint8Array | undefined;
  return {
    async picture({ svg }) {
      const library = await renderer();
      bytes ??= new Uint8Array(readFileSync(font.path));
      const drawing = new library.Resvg(svg, {
        fitTo: { mode: "zoom", value: sharpness },
        font: { fontBuffers: [bytes], defaultFontFamily: font.family, sansSerifFamily: font.family },
      });
      try {
        return drawing.render().asPng();
      } finally {
        drawing.free();
      }
    },
  };
}

let opened: Promise<typeof Resvg> | undefined;

/** The renderer; it can be set up only once in a process. */
function renderer(): Promise<typeof Resvg> {
  opened ??= (async () => {
    const [library, { default: address }] = await Promise.all([
      import("@resvg/resvg-wasm"),
      import("@resvg/resvg-wasm/index_bg.wasm"),
    ]);
    await library.initWasm(Buffer.from(address.slice(address.indexOf(",") + 1), "base64"));
    return library;
  })();
  return opened;
}
