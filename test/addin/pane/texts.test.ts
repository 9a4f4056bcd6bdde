import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { diagnosisTexts } from "../../../addin/excel/texts";
import { cellTexts } from "../../../addin/taskpane/cell/texts";
import { evaluationTexts } from "../../../addin/taskpane/evaluation/texts";
import { helpTexts } from "../../../addin/taskpane/help/texts";
import { runTexts } from "../../../addin/taskpane/ledger/run-texts";
import { ledgerTexts } from "../../../addin/taskpane/ledger/texts";
import { paneTexts } from "../../../addin/taskpane/pane-texts";
import { partTexts } from "../../../addin/taskpane/parts/texts";
import { planTexts } from "../../../addin/taskpane/plan/texts";
import type { TextTable } from "../../../addin/taskpane/texts";

const addin = join(__dirname, "../../../addin");
const tables: Readonly<Record<string, TextTable>> = {
  "excel/texts.ts": diagnosisTexts,
  "taskpane/pane-texts.ts": paneTexts,
  "taskpane/parts/texts.ts": partTexts,
  "taskpane/cell/texts.ts": cellTexts,
  "taskpane/evaluation/texts.ts": evaluationTexts,
  "taskpane/help/texts.ts": helpTexts,
  "taskpane/ledger/texts.ts": ledgerTexts,
  "taskpane/ledger/run-texts.ts": runTexts,
  "taskpane/plan/texts.ts": planTexts,
};
const sources = readdirSync(addin, { recursive: true, encoding: "utf8", withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

test("every table of texts is looked at here", () => {
  const found = sources
    .map((path) => relative(addin, path).replaceAll("\\", "/"))
    .filter((path) => /texts\.ts$/u.test(path));
  const others = ["taskpane/texts.ts", "taskpane/ledger/role-texts.ts"];
  expect(found.filter((path) => !others.includes(path)).sort()).toEqual(Object.keys(tables).sort());
});

describe.each(Object.entries(tables))("%s", (path, table) => {
  const others = sources.filter((source) => !source.endsWith(join(...path.split("/"))));
  const said = new Set(
    others.flatMap((source) => readFileSync(source, "utf8").match(/(?<=["'`.]|texts\.|^\s*\[?")\w+/gmu) ?? []),
  );

  test("says nothing that nobody asks for", () => {
    expect(Object.keys(table).filter((key) => !said.has(key))).toEqual([]);
  });

  test("both languages fill in the same", () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/gu))].sort();
    const differing = Object.entries(table).filter(([, { zh, en }]) => names(zh).join() !== names(en).join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("one word for one thing", () => {
    // The field's words in results, functions and ledgers, beside those that others use for the same.
    const strays = /时序进度|完成度|灯色|指示灯|名次|评价单元|你的|排名升降/u;
    expect(Object.entries(table).filter(([, { zh }]) => strays.test(zh))).toEqual([]);
  });
});
