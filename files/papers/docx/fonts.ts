import type { IFontAttributesProperties } from "docx";

/** The typefaces of papers (字体), as offices have them installed. */
export const faces = {
  xiaobiaosong: "方正小标宋简体",
  fangsong: "仿宋_GB2312",
  kaiti: "楷体_GB2312",
  heiti: "黑体",
  songti: "宋体",
} as const;

/** The name of a typeface of papers. */
export type Face = keyof typeof faces;

/** What each is also called, and what a machine that lacks it takes, the best first; and its family as Word sorts fonts. */
const instead: Readonly<Record<Face, { readonly names: string; readonly family: "roman" | "modern" }>> = {
  xiaobiaosong: { names: "方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体,SimSun,STZhongsong,Songti SC", family: "roman" },
  fangsong: { names: "仿宋,FangSong,STFangsong,宋体,SimSun", family: "modern" },
  kaiti: { names: "楷体,KaiTi,STKaiti,Kaiti SC,宋体,SimSun", family: "modern" },
  heiti: { names: "SimHei,STHeiti,Heiti SC,微软雅黑,Microsoft YaHei", family: "modern" },
  songti: { names: "SimSun,STSong,Songti SC", family: "roman" },
};

/** Letters and digits. */
const latin = "Times New Roman";

/** A typeface for Chinese with the one that its digits stand in. */
export function fontOf(face: Face): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, eastAsia: faces[face], cs: latin, hint: "eastAsia" };
}

/** The document's table of fonts (fontTable.xml), by which Word finds another where one is not installed. */
export function fontTable(): string {
  const fonts = (Object.keys(faces) as Face[]).map(
    (face) =>
      `<w:font w:name="${faces[face]}"><w:altName w:val="${instead[face].names}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${instead[face].family}"/><w:pitch w:val="default"/></w:font>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>` +
    `${fonts.join("")}</w:fonts>`
  );
}
