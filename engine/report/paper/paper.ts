import type { CellStyle } from "../../terms/sheet";
import type { CalendarDay } from "../../ledger/period";
import type { Chart } from "../charts/chart";

/** Words in a sentence, or the number of a table or figure of the same paper by its key, such as 表3. */
export type PaperText = string | readonly (string | { readonly ref: string })[];

/** A cell of a table in a paper: always text as it is read, never markup. */
export interface PaperCell {
  readonly text: string;
  readonly align?: "left" | "center" | "right";
  /** The light or other meaning that its ground shows beside its word. */
  readonly style?: CellStyle;
  readonly columns?: number;
  readonly rows?: number;
}

/** A table with its title; its header stands again on every page (表). */
export interface PaperTable {
  readonly kind: "table";
  /** By which sentences refer to it; unique among the tables and figures of a paper. */
  readonly key: string;
  /** "" for a form, such as a slip's: it has no number, and nothing can refer to it. */
  readonly title: string;
  /** What its numbers are, such as 单位：分. */
  readonly unit?: string;
  /** Rows of heads; cells may span. */
  readonly header: readonly (readonly PaperCell[])[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** Shares of the page's width; alike where left out. */
  readonly widths?: readonly number[];
  readonly notes?: readonly string[];
}

/** A chart with its title (图). */
export interface PaperFigure {
  readonly kind: "figure";
  readonly key: string;
  /** Never "": a figure always has its number. */
  readonly title: string;
  readonly chart: Chart;
  readonly notes?: readonly string[];
}

/** A piece of a paper, in the order of reading. */
export type PaperPart =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  /** `recipients`: to whom it goes, before the first paragraph and not indented (主送机关); `note`: small. */
  | { readonly kind: "paragraph"; readonly text: PaperText; readonly style?: "body" | "note" | "recipients" }
  /** Who signs, and when: one line each, at the right. */
  | { readonly kind: "signature"; readonly lines: readonly string[] }
  | { readonly kind: "page-break" }
  | PaperTable
  | PaperFigure;

/** A chapter of a paper, which a user's template can ask for by its placeholder (章节). */
export interface PaperSection {
  /** Such as 排名: where a template says {{排名}}, the parts stand in its place. */
  readonly placeholder: string;
  /** Whether it needs the wide side of the page. */
  readonly isWide?: boolean;
  readonly parts: readonly PaperPart[];
}

/**
 * What is handed in (文稿), whatever writes it: Word, a page, or a user's template.
 *
 * Plain data: all numbers in it are texts, rounded once by who made it; dates are what the caller gave.
 */
export interface Paper {
  /** `official`: as 党政机关公文格式 (GB/T 9704) sets a notice; `report`: with a cover and a table of contents; `slip`: one sheet. */
  readonly layout: "official" | "report" | "slip";
  readonly title: string;
  readonly subtitle?: string;
  /** Who hands it in. */
  readonly issuer?: string;
  readonly date?: CalendarDay;
  /** Single words and numbers that a template can ask for, such as 年度, by placeholder. */
  readonly fields: Readonly<Record<string, string>>;
  readonly sections: readonly PaperSection[];
}
