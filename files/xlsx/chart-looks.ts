import JSZip from "jszip";
import { noTime } from "../limits";

/** A hair of a line in light grey. */
const gridlines =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/**
 * What the library that writes charts cannot say, said in a workbook that it wrote (图表外观): the font of Chinese letters,
 * light lines, and that every category has its name where nothing else is said — programs leave some out by themselves.
 */
export async function withChartLooks(workbook: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(workbook);
  for (const { name } of zip.file(/^xl\/charts\/chart\d+\.xml$/u)) {
    const xml = await zip.file(name)!.async("string");
    zip.file(name, dressed(xml), { date: noTime, createFolders: false });
  }
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function dressed(xml: string): string {
  return xml
    .replace(/<a:latin (typeface="[^"]*")\/>/gu, "<a:latin $1/><a:ea $1/>")
    .replace(/lang="en-US"/gu, 'lang="zh-CN"')
    .replaceAll("<c:majorGridlines/>", gridlines)
    .replace(/(<c:lblOffset [^>]*>)(?=<c:noMultiLvlLbl)/gu, '$1<c:tickLblSkip val="1"/>');
}
