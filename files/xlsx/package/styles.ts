import { dateToSerial, isDateFormat } from "hucre";
import type { CellStyle } from "../../../engine/index";
import { ruleLook } from "../looks";
import { attribute, escapeXml, unescapeXml } from "./parts";

/** Lists of a style sheet, the element that each holds, and where it stands among the others. */
const lists = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellXfs: "xf",
  dxfs: "dxf",
} as const;
type List = keyof typeof lists;

/** Formats that have a number of their own and show a date (ECMA-376, 18.8.30; those of Chinese included). */
const datesBuiltIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const general = 0;

/** How another style sheet's numbers are called in this one. */
export interface Grafted {
  readonly cells: readonly number[];
  readonly rules: readonly number[];
}

/** The style sheet of a package, to which styles can be added; those that are there keep their numbers (样式表). */
export class PackageStyles {
  readonly #xml: string;
  readonly #entries: Record<List, string[]>;
  readonly #clones = new Map<string, string>();

  constructor(xml: string) {
    this.#xml = xml;
    const entriesOf = (list: List): string[] => entriesIn(xml, list);
    this.#entries = {
      numFmts: entriesOf("numFmts"),
      fonts: entriesOf("fonts"),
      fills: entriesOf("fills"),
      borders: entriesOf("borders"),
      cellXfs: entriesOf("cellXfs"),
      dxfs: entriesOf("dxfs"),
    };
  }

  /** A style like another with a number format of its own; `null` for none. */
  withFormat(style: string | undefined, format: string | null): string {
    const name = JSON.stringify([style, format]);
    const known = this.#clones.get(name);
    if (known !== undefined) return known;
    const old = this.#entries.cellXfs[Number(style ?? 0)] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    const id = format === null ? general : this.#formatId(format);
    const clone = old
      .replace(/\s(?:numFmtId|applyNumberFormat)=(["']).*?\1/gu, "")
      .replace(/^<xf/u, `<xf numFmtId="${id}" applyNumberFormat="1"`);
    const index = String(this.#entries.cellXfs.push(clone) - 1);
    this.#clones.set(name, index);
    return index;
  }

  /** The number of a date, where a text is one and the style shows dates. */
  serialOf(text: string, style: string | undefined): number | undefined {
    const [, year, month, day] = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?$/u.exec(text) ?? [];
    if (year === undefined || !this.#isDate(style)) return undefined;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
      ? dateToSerial(date)
      : undefined;
  }

  /** What a rule lays over a cell that says what it is about. */
  ruleStyle(style: CellStyle): number {
    const { font, fill } = ruleLook(style);
    const ground = fill?.type === "pattern" ? fill.fgColor?.rgb : undefined;
    const element = [
      `<dxf><font>${font?.bold === true ? "<b/>" : ""}<color rgb="FF${font?.color?.rgb ?? "000000"}"/></font>`,
      ground === undefined
        ? ""
        : `<fill><patternFill patternType="solid"><fgColor rgb="FF${ground}"/><bgColor rgb="FF${ground}"/></patternFill></fill>`,
      "</dxf>",
    ].join("");
    const known = this.#entries.dxfs.indexOf(element);
    return known >= 0 ? known : this.#entries.dxfs.push(element) - 1;
  }

  /** Adds all styles of another style sheet. */
  graft(xml: string): Grafted {
    const base = (list: List): number => this.#entries[list].length;
    const formats = new Map(
      entriesIn(xml, "numFmts").map((each) => [
        attribute(each, "numFmtId") ?? "",
        this.#formatId(attribute(each, "formatCode") ?? ""),
      ]),
    );
    const offsets = { fontId: base("fonts"), fillId: base("fills"), borderId: base("borders") };
    for (const list of ["fonts", "fills", "borders"] as const) this.#entries[list].push(...entriesIn(xml, list));
    const add = (list: "cellXfs" | "dxfs", entries: readonly string[]): number[] =>
      entries.map((each) => this.#entries[list].push(each) - 1);
    const cells = entriesIn(xml, "cellXfs").map((each) => {
      const moved = each.replace(
        /\s(fontId|fillId|borderId)="(\d+)"/gu,
        (_, name: keyof typeof offsets, id: string) => ` ${name}="${Number(id) + offsets[name]}"`,
      );
      return moved
        .replace(/\snumFmtId="(\d+)"/u, (whole, id: string) => {
          const other = formats.get(id);
          return other === undefined ? whole : ` numFmtId="${other}"`;
        })
        .replace(/\sxfId="\d+"/u, ' xfId="0"');
    });
    return { cells: add("cellXfs", cells), rules: add("dxfs", entriesIn(xml, "dxfs")) };
  }

  /** The style sheet as it is now. */
  text(): string {
    return (Object.keys(lists) as List[]).reduce((xml, list) => withEntries(xml, list, this.#entries[list]), this.#xml);
  }

  #formatId(format: string): number {
    const entries = this.#entries.numFmts;
    const known = entries.find((each) => attribute(each, "formatCode") === format);
    if (known !== undefined) return Number(attribute(known, "numFmtId"));
    const id = Math.max(163, ...entries.map((each) => Number(attribute(each, "numFmtId")))) + 1;
    entries.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  }

  #isDate(style: string | undefined): boolean {
    const id = Number(attribute(this.#entries.cellXfs[Number(style ?? 0)] ?? "", "numFmtId") ?? 0);
    if (datesBuiltIn.has(id)) return true;
    const own = this.#entries.numFmts.find((each) => attribute(each, "numFmtId") === String(id));
    return own !== undefined && isDateFormat(unescapeXml(attribute(own, "formatCode") ?? ""));
  }
}

function entriesIn(xml: string, list: List): string[] {
  const [, inner = ""] = new RegExp(`<${list}\\b[^>]*?(?<!/)>(.*?)</${list}>`, "su").exec(xml) ?? [];
  const element = lists[list];
  return inner.match(new RegExp(`<${element}\\b(?:[^>]*?/>|[^>]*>.*?</${element}>)`, "gsu")) ?? [];
}

/** Where a list that is not there yet has to stand: before the first of these. */
const followers: Readonly<Record<List, RegExp>> = {
  numFmts: /<(?:fonts|fills|borders|cellStyleXfs|cellXfs)\b/u,
  fonts: /<(?:fills|borders|cellStyleXfs|cellXfs)\b/u,
  fills: /<(?:borders|cellStyleXfs|cellXfs)\b/u,
  borders: /<(?:cellStyleXfs|cellXfs)\b/u,
  cellXfs: /<(?:cellStyles|dxfs|tableStyles|colors|extLst)\b|<\/styleSheet>/u,
  dxfs: /<(?:tableStyles|colors|extLst)\b|<\/styleSheet>/u,
};

function withEntries(xml: string, list: List, entries: readonly string[]): string {
  if (entries.length === 0) return xml;
  const element = `<${list} count="${entries.length}">${entries.join("")}</${list}>`;
  const there = new RegExp(`<${list}\\b[^>]*?(?:/>|(?<!/)>.*?</${list}>)`, "su");
  if (there.test(xml)) return xml.replace(there, () => element);
  return xml.replace(followers[list], (whole) => element + whole);
}
