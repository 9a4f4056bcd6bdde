import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import type { Paper } from "../../engine/index";
import { fillTemplate } from "../../files/papers";
import { augustBulletin } from "./months";
import { shandongReport } from "./shandong";

const page = readFileSync(join(__dirname, "..", "..", "docs", "report.zh.md"), "utf8");

/** What the manual says can be asked for, of a kind of paper. */
function inManual(kind: string): string[] {
  return [...page.matchAll(/^\| `\{\{([^{}`]+)\}\}` \| ([^|]+) \|/gmu)]
    .filter(([, , of]) => of!.split(/[、，]/u).some((each) => each.trim() === kind))
    .map(([, name]) => name!)
    .sort();
}

/** What a paper has to give, as it is said to somebody whose template asks for nothing. */
async function available(paper: Paper): Promise<string[]> {
  const blank = new Document({ sections: [{ children: [new Paragraph("正文")] }] });
  const { issues } = await fillTemplate(await Packer.pack(blank, "uint8array"), paper, { file: "模板.docx" });
  expect(issues.map(({ code }) => code)).toEqual(["template.no-placeholder"]);
  const names = [...String(issues[0]!.params["available"]).matchAll(/“([^”]+)”/gu)].map(([, name]) => name!);
  return [...new Set(names.map((name) => name.replace(/^县区_\d+$/u, "县区_代码")))].sort();
}

test("the manual names every placeholder of a bulletin and of a report, and none that is not there", async () => {
  await expect(available(augustBulletin().paper)).resolves.toEqual(inManual("通报"));
  await expect(available(shandongReport().paper)).resolves.toEqual(inManual("报告"));
});
