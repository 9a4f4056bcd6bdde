/** U+2E80 to U+2EF3 as the characters that they look like; a blank where there is none in the basic plane. */
const supplement =
  "　厂乛乚乙亻冂　刀刂卜㔾小小兀尣尢　巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王　目示礻　糹纟罓罒㓁冗　羊　　耂肀聿肉　艹艹艹虎衤覀西见角　讠贝　车辶辶辶邑钅長镸长门　阝雨青韦页风飞食　飠饣　马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/**
 * Characters instead of the radicals that look the same (部首字符): fonts tell printers of a 工 or a 长 as of radicals, so that many
 * a PDF says ⼯业增⻓, and what is copied out of it too. The text keeps its length.
 *
 * @example
 * withoutRadicals("⼯业增⻓10%"); // "工业增长10%"
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2ef3\u2f00-\u2fd5]/gu, (radical) => {
    // Unicode says the same of the Kangxi radicals, but only of two others.
    if (radical >= "\u2f00") return radical.normalize("NFKC");
    const plain = supplement.charAt(radical.charCodeAt(0) - 0x2e80);
    return plain === "　" ? radical : plain;
  });
}
