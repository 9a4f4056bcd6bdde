import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionTable } from "../../../addin/functions/table";

const page = readFileSync(join(__dirname, "..", "..", "..", "docs", "functions.zh.md"), "utf8");

test("the reference is what the table gives: npm run docs:functions writes it", async () => {
  const { functionsPage } = (await import(join(__dirname, "../../../tools/functions-page.mjs"))) as {
    functionsPage: (table: typeof functionTable) => string;
  };
  expect(page).toBe(functionsPage(functionTable));
});

test("every function has its section, and every link leads to one", () => {
  const headings = [...page.matchAll(/^### XP\.(.+)$/gmu)].map(([, id]) => id);
  expect([...headings].sort()).toEqual(functionTable.map(({ id }) => id).sort());
  // As pages are shown, a heading's anchor is its text in small letters without periods.
  const anchors = new Set(headings.map((id) => `xp${id!.toLowerCase().replaceAll(".", "")}`));
  const links = [...page.matchAll(/\]\(#([^)]+)\)/gu)].map(([, anchor]) => anchor!);
  expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  expect(new Set(links).size).toBe(functionTable.length);
});
