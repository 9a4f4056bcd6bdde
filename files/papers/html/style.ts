import type { CellStyle, Paper } from "../../../engine/index";
import { looks } from "../../xlsx/looks";

const song = `"Songti SC","STSong","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif`;
const fangsong = `"FangSong","仿宋","仿宋_GB2312","STFangsong",${song}`;
const kaiti = `"KaiTi","楷体","楷体_GB2312","Kaiti SC","STKaiti",${song}`;
const heiti = `"SimHei","黑体","Heiti SC","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif`;

const bodyFont: Readonly<Record<Paper["layout"], string>> = { official: fangsong, report: song, slip: fangsong };

/** The grounds of meanings, as in workbooks. */
function grounds(): string {
  return (Object.keys(looks) as CellStyle[])
    .flatMap((style) => {
      const { fill, font } = looks[style];
      const ground = fill?.type === "pattern" ? fill.fgColor?.rgb : undefined;
      const color = style === "absent" ? font?.color?.rgb : undefined;
      const rules = [
        ...(ground === undefined ? [] : [`background:#${ground}`]),
        ...(color === undefined ? [] : [`color:#${color}`]),
      ];
      return rules.length === 0 ? [] : [`.is-${style}{${rules.join(";")}}`];
    })
    .join("\n");
}

/** The style sheet of a paper's page (样式表): read on a screen of any width, printed on A4. */
export function styleSheet(layout: Paper["layout"]): string {
  return `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f2f2f2;color:#1a1a1a;font:17px/1.8 ${bodyFont[layout]}}
main{max-width:860px;margin:0 auto;padding:32px clamp(16px,6vw,72px) 64px;background:#fff}
h1{margin:.6em 0 .8em;font:700 26px/1.45 ${song};text-align:center;text-wrap:balance}
.subtitle,.cover{text-align:center;font-family:${kaiti}}
h2{margin:1.2em 0 .5em;font:400 20px/1.5 ${heiti}}
h3{margin:1em 0 .4em;font:400 18px/1.5 ${kaiti};font-weight:600}
h4{margin:.8em 0 .3em;font:inherit;font-weight:700}
p{margin:.3em 0;overflow-wrap:anywhere}
.body{text-indent:2em;text-align:justify}
.note,figcaption+.note{font-size:14px;line-height:1.6;color:#595959}
.signature{margin:1.6em 0;text-align:right}
nav{margin:1.5em 0;padding:.6em 1.2em;border:1px solid #d9d9d9}
nav ol{margin:0;padding:0;list-style:none}
nav .level2{padding-left:1.5em}
a{color:#0b5c94}
figure,.table{margin:1.2em 0;break-inside:avoid}
.table.is-long{break-inside:auto}
figure{text-align:center}
svg{max-width:100%;height:auto}
figcaption,caption{padding:.3em 0;font:400 16px/1.5 ${heiti};text-align:center}
.unit{display:block;font-size:13px;text-align:right}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font:14px/1.5 ${song};font-variant-numeric:tabular-nums}
th,td{padding:3px 6px;border:1px solid #bfbfbf;vertical-align:middle;white-space:pre-line}
thead th{background:#ddebf7;font:400 14px/1.4 ${heiti}}
.short{white-space:nowrap}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
${grounds()}
@page{size:A4;margin:30mm 26mm 28mm 28mm}
@page wide{size:A4 landscape;margin:28mm 30mm 26mm 28mm}
@media print{
body{background:none;font-size:${layout === "report" ? "12pt" : "16pt"};line-height:${layout === "report" ? "22pt" : "28.9pt"}}
main{max-width:none;padding:0 1px}
table,thead th{font-size:9.5pt}
.is-dense table,.is-dense thead th{font-size:7pt;line-height:1.35}
.is-dense th,.is-dense td{padding:1px 2px}
.short{white-space:pre-line}
h2,h3,h4,caption{break-after:avoid}
.wide{page:wide}
.page-break,.contents{break-before:page}
.contents+*{break-before:page}
.scroll{overflow:visible}
thead{display:table-header-group}
tr{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}
}
`.trim();
}
