import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import {
  bulletinOf,
  bulletinPaper,
  bulletinSheets,
  completeLedgers,
  ledgerSheets,
  numberPaper,
  paperWords,
  readLedgers,
  type Paper,
  type PaperNumbers,
  type PaperPart,
} from "../../engine/index";
import { readWorkbook } from "../../files/index";
import { writeDocx, writeHtml } from "../../files/papers";
import { examplesFolder } from "../reference/shandong/examples";
import { expectEveryNumberInFindings, expectEveryNumberInTables, tablesOf } from "../report/annual/papers";
import { inspectWord } from "./inspect";
import { shandongReport } from "./shandong";

const numbersIn = (text: string): string[] => text.match(/\d+(?:\.\d+)?/gu) ?? [];

/** What of one list is not in the other, each as often as it stands there. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1);
  return all.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

/** What a part says, the numbers of its tables and figures (表3) with it: the one kind of number that no result has. */
function textsOf(part: PaperPart, numbers: PaperNumbers): string[] {
  switch (part.kind) {
    case "heading":
      return [part.text];
    case "paragraph":
      return [paperWords(part.text, numbers)];
    case "signature":
      return [...part.lines];
    case "figure":
      return [numbers.get(part.key)!, part.title, ...(part.notes ?? [])];
    case "table": {
      const cells = [...part.header, ...part.rows].flat().map(({ text }) => text);
      return [numbers.get(part.key) ?? "", part.title, part.unit ?? "", ...cells, ...(part.notes ?? [])];
    }
    case "page-break":
      return [];
  }
}

function numbersOf(paper: Paper): string[] {
  const numbers = numberPaper(paper);
  const { title, subtitle = "", issuer = "", date } = paper;
  const cover = paper.layout === "report" ? [issuer, date ? `${date.year}年${date.month}月${date.day}日` : ""] : [];
  const said = paper.sections.flatMap(({ parts }) => parts.flatMap((part) => textsOf(part, numbers)));
  return [title, subtitle, ...cover, ...said].flatMap(numbersIn);
}

/** The entries of the table of contents are headings with a page behind: the other kind of number that no result has. */
function withoutContents(text: string, paper: Paper): string {
  const headings = paper.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "heading" ? [part.text] : [])),
  );
  const isEntry = (line: string): boolean =>
    headings.some((each) => line.startsWith(each) && /^\s*\d+$/u.test(line.slice(each.length)));
  return text
    .split("\n")
    .filter((line) => !isEntry(line.trim()))
    .join("\n");
}

/** A page's text without its table of contents, drawings and what is not shown. */
function shownText(html: string): string {
  const hidden = ["head", "nav", "svg"];
  let [text, depth] = ["", 0];
  const parser = new Parser({
    onopentag: (name) => void (hidden.includes(name) && depth++),
    onclosetag: (name) => void (hidden.includes(name) && depth--),
    ontext: (piece) => {
      if (depth === 0) text += ` ${piece} `;
    },
  });
  parser.end(html);
  return text;
}

async function expectTheSameNumbers(paper: Paper): Promise<void> {
  const own = numbersOf(paper);
  expect(own.length).toBeGreaterThan(100);
  const word = numbersIn(withoutContents(await inspectWord(await writeDocx(paper)), paper));
  const page = numbersIn(shownText(writeHtml(paper)));
  for (const written of [word, page]) {
    expect(without(written, own)).toEqual([]);
    expect(without(own, written)).toEqual([]);
  }
}

test("every number of Shandong's report, in Word and on the page, is one of its paper, and those are the results'", async () => {
  const { annual, paper } = shandongReport();
  await expectTheSameNumbers(paper);
  expectEveryNumberInTables(paper, annual);
  expectEveryNumberInFindings(paper, annual);
});

test("every number of the example ledger's bulletin is one of its paper, and those are the result sheets'", async () => {
  const path = join(examplesFolder, "ledger", "ledger-2023-q3.xlsx");
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(path)), "台账.xlsx");
  const result = completeLedgers(readLedgers(sheets, {}, "台账.xlsx"));
  const bulletin = bulletinOf(result);
  const date = { year: 2023, month: 10, day: 10 };
  const paper = bulletinPaper(bulletin, { issuer: "县政府督查室", date });
  await expectTheSameNumbers(paper);
  const cells = [...bulletinSheets(bulletin), ...ledgerSheets(result)].flatMap(({ rows }) => rows.flat());
  const sizes = cells.flatMap((cell) => (typeof cell === "number" ? [cell, 100 * cell].map(Math.abs) : []));
  const words = new Set(cells.flatMap((cell) => (typeof cell === "string" ? numbersIn(cell) : [])));
  const isKnown = (text: string): boolean => {
    const half = 0.5000001 * 10 ** -(text.split(".")[1]?.length ?? 0);
    return words.has(text) || sizes.some((size) => Math.abs(size - Number(text)) <= half);
  };
  const shown = tablesOf(paper).flatMap(({ rows }) => rows.flat().flatMap(({ text }) => numbersIn(text)));
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((text) => !isKnown(text))).toEqual([]);
});
