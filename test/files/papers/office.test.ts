import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import type { Paper, PaperPart } from "../../../engine/index";
import { fillTemplate, writeDocx } from "../../../files/papers";
import { runOffice, testWithLibreOffice } from "../../libre-office";
import { harmful, hostilePaper } from "./hostile";
import { notice, report, slip } from "./samples";

const pdftotext = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "pdftotext"))
  .find((path) => existsSync(path));

/** Words of a part that are to be read on a page, without blanks: lines break anywhere. */
function wordsOf(part: PaperPart): string[] {
  if (part.kind === "heading") return [part.text];
  if (part.kind === "paragraph") return typeof part.text === "string" ? [part.text] : [];
  if (part.kind === "signature") return [...part.lines];
  if (part.kind !== "table") return [];
  return [part.title, ...(part.notes ?? []), ...part.rows.flat().map(({ text }) => text)];
}

const dense = (text: string): string => text.replace(/\s+/gu, "");

testWithLibreOffice(
  "LibreOffice opens every layout and a filled template, and what they say stands on the pages",
  async () => {
    const template = new Document({ sections: [{ children: [new Paragraph("{{标题}}"), new Paragraph("{{排名}}")] }] });
    const filled = await fillTemplate(await Packer.pack(template, "uint8array"), report, { file: "模板.docx" });
    const papers: Readonly<
      Record<string, { readonly bytes: Uint8Array; readonly words: readonly string[]; readonly pages: number }>
    > = {
      notice: { bytes: await writeDocx(notice), words: words(notice), pages: 2 },
      // A cover, its contents, 136 bars of which a page has about 30, 60 rows and 30 wide ones.
      report: { bytes: await writeDocx(report), words: words(report), pages: 10 },
      slip: { bytes: await writeDocx(slip), words: words(slip), pages: 1 },
      hostile: { bytes: await writeDocx(hostilePaper), words: harmful, pages: 3 },
      filled: { bytes: filled.bytes!, words: [report.title, "三、曲阜市", "第60县"], pages: 5 },
    };
    const folder = mkdtempSync(join(tmpdir(), "xianping-"));
    try {
      for (const [name, { bytes }] of Object.entries(papers)) writeFileSync(join(folder, `${name}.docx`), bytes);
      const files = Object.keys(papers).map((name) => join(folder, `${name}.docx`));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      runOffice([profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files]);
      for (const [name, paper] of Object.entries(papers)) {
        const pdf = join(folder, `${name}.pdf`);
        const pages = Number(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/su.exec(readFileSync(pdf, "latin1"))?.[1] ?? 0);
        expect([name, pages >= paper.pages]).toEqual([name, true]);
        if (name === "slip") expect(pages).toBe(1);
        if (pdftotext === undefined) continue;
        const read = dense(execFileSync(pdftotext, ["-raw", pdf, "-"], { encoding: "utf8" }));
        // A line may end within a cell: what is read is looked for in pieces that stand on one.
        const missing = paper.words.flatMap((text) =>
          dense(text)
            .split(/[，。；：、（）]/u)
            .map((piece) => piece.slice(0, 6))
            .filter((piece) => piece !== "" && !read.includes(piece)),
        );
        expect([name, missing]).toEqual([name, []]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

function words({ title, sections }: Paper): string[] {
  return [title, ...sections.flatMap(({ parts }) => parts.flatMap(wordsOf))];
}
