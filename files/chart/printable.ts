/** What an SVG has for a page that points and clicks, and paper does not. */
const idle = /\s(?:class|pointer-events|ecmeta_\w+|baseProfile|version)="[^"]*"/gu;

/** Half of a capital's height and of a Chinese character's above the line that texts stand on, in font sizes. */
const halfHeight = 0.36;

/**
 * The SVG of a drawing as what is handed in needs it (可印矢量图): texts stand on their lines by numbers, since Word and LibreOffice do
 * not know how to centre them; nothing in it reacts, and its names are the same however many charts were drawn before.
 *
 * @param svg - as ECharts writes it: quotes and angle brackets of texts are escaped, so that tags are found by theirs
 * @param prefix - stands before every name in it; unique on a page with several
 */
export function printableSvg(svg: string, prefix: string): string {
  return svg.replace(/<style\b[^>]*>.*?<\/style>\s*/gsu, "").replace(/<[^<>]*>/gu, (tag) =>
    seated(tag.replace(idle, ""))
      .replace(/(\bid="|\burl\(#|"#)zr\d+-/gu, `$1${prefix}-`)
      .replace(/\s+>/gu, ">"),
  );
}

/** A text's tag with its style as attributes and its place moved down to the line that it stands on. */
function seated(tag: string): string {
  if (!tag.startsWith("<text")) return tag;
  const style = /\sstyle="([^"]*)"/u.exec(tag)?.[1] ?? "";
  const said = new Map(
    style
      .split(";")
      .filter((each) => each.includes(":"))
      .map((each) => [each.slice(0, each.indexOf(":")), each.slice(each.indexOf(":") + 1)]),
  );
  const size = parseFloat(said.get("font-size") ?? "12");
  const y = parseFloat(/\sy="([^"]*)"/u.exec(tag)?.[1] ?? "0") + size * halfHeight;
  const attributes = [...said].map(([name, value]) => ` ${name}="${value.replace(/px$/u, "")}"`).join("");
  return tag
    .replace(/\s(?:style|y|dominant-baseline)="[^"]*"/gu, "")
    .replace(/^<text/u, `<text y="${Number(y.toFixed(2))}"${attributes}`);
}
