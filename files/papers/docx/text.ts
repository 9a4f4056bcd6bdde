import { Bookmark, InternalHyperlink, TextRun, type IRunPropertiesOptions, type ParagraphChild } from "docx";
import { paperPieces, type PaperNumbers, type PaperText } from "../../../engine/index";

/** Tells Word that quotation marks and dashes are Chinese ones. */
const chinese: IRunPropertiesOptions = { font: { hint: "eastAsia" } };

/** Texts as runs, one after the other; ends of lines are kept. */
export function runsOf(text: string, more: IRunPropertiesOptions = {}): TextRun[] {
  return text
    .split("\n")
    .map((line, i) => new TextRun({ ...chinese, ...more, text: line, ...(i > 0 ? { break: 1 } : {}) }));
}

/** A text whose references lead to what they name. */
export function linkedRuns(text: PaperText, numbers: PaperNumbers, more: IRunPropertiesOptions = {}): ParagraphChild[] {
  return paperPieces(text, numbers).flatMap(({ text: words, ref }): ParagraphChild[] =>
    // What a template leaves out is called by its title, and there is nothing to lead to.
    ref === undefined || !/^[表图]\d+$/u.test(words)
      ? runsOf(words, more)
      : [new InternalHyperlink({ anchor: anchorOf(words), children: runsOf(words, more) })],
  );
}

/** The number and title of a table or figure, to which references lead. */
export function captionRuns(number: string, title: string): ParagraphChild[] {
  return [new Bookmark({ id: anchorOf(number), children: runsOf(number) }), ...runsOf(`\u3000${title}`)];
}

/** The name of a bookmark: 表3 is _XpT3, hidden in Word's list of bookmarks. */
function anchorOf(number: string): string {
  return `_Xp${number.startsWith("表") ? "T" : "F"}${number.slice(1)}`;
}
