import type { Chart } from "../../../engine/index";
import type { ChartDrawing } from "../../../files/charts";
import type { Picture } from "../../../files/papers";
import { lightLooks } from "./looks";

/** Pixels of a picture for each of the drawing. */
const sharpness = 2;
/** No browser draws a canvas higher than this. */
const highest = 16_000;
/** As wide as a picture is drawn at the least: it goes into documents, whatever the pane's width is. */
const least = 560;

/** A chart as SVG in light colours on white, with its title (矢量图). */
export async function svgPicture(chart: Chart, whole: Chart, page: HTMLElement) {
  const { svgOf } = await import("../../../files/charts");
  const width = Math.max(least, page.clientWidth);
  return svgOf(chart, { looks: lightLooks(page), width, hasTitle: true, isStill: true }, whole);
}

/** The same as PNG, twice as sharp. @throws Error where the browser cannot draw it */
export async function pngPicture(chart: Chart, whole: Chart, page: HTMLElement): Promise<Blob> {
  return pngOf(await svgPicture(chart, whole, page));
}

/** The picture of a drawing in a paper, for programs that show no SVG (位图备份); none where the browser cannot draw it. */
export const paperPicture: Picture = async (drawing) => {
  try {
    return new Uint8Array(await (await pngOf(drawing)).arrayBuffer());
  } catch {
    return undefined;
  }
};

async function pngOf({ svg, width, height }: ChartDrawing): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(sharpness, highest / height);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const context = canvas.getContext("2d");
  if (!context) throw new Error("canvas");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("PNG"))), "image/png");
  });
}

/** A picture as the page shows it. */
export function pictureAddress(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error("read"));
    reader.readAsDataURL(picture);
  });
}
