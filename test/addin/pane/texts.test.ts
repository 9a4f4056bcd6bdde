import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { diagnosisTexts } from "../../../addin/excel/texts";
import { cellTexts } from "../../../addin/taskpane/cell/texts";
import { chartTexts } from "../../../addin/taskpane/charts/texts";
import { chartPartTexts } from "../../../addin/taskpane/evaluation/chart-texts";
import { evaluationTexts } from "../../../addin/taskpane/evaluation/texts";
import { helpTexts } from "../../../addin/taskpane/help/texts";
import { registerTexts } from "../../../addin/taskpane/ledger/register-texts";
import { runTexts } from "../../../addin/taskpane/ledger/run-texts";
import { ledgerTexts } from "../../../addin/taskpane/ledger/texts";
import { paneTexts } from "../../../addin/taskpane/pane-texts";
import { partTexts } from "../../../addin/taskpane/parts/texts";
import { planTexts } from "../../../addin/taskpane/plan/texts";
import { reportTexts } from "../../../addin/taskpane/report/texts";
import type { TextTable } from "../../../addin/taskpane/texts";
import { gridTexts } from "../../../addin/workbench/grid/texts";
import { diagnosisTexts as bookTexts } from "../../../addin/workbench/host/texts";
import { offlineTexts } from "../../../addin/workbench/offline/texts";
import { startTexts } from "../../../addin/workbench/page/start-texts";
import { pageTexts } from "../../../addin/workbench/page/texts";
import { wpsTexts } from "../../../addin/wps/host/texts";

const addin = join(__dirname, "../../../addin");
const tables: Readonly<Record<string, TextTable>> = {
  "excel/texts.ts": diagnosisTexts,
  "taskpane/pane-texts.ts": paneTexts,
  "taskpane/parts/texts.ts": partTexts,
  "taskpane/cell/texts.ts": cellTexts,
  "taskpane/evaluation/texts.ts": evaluationTexts,
  "taskpane/help/texts.ts": helpTexts,
  "taskpane/ledger/texts.ts": ledgerTexts,
  "taskpane/ledger/register-texts.ts": registerTexts,
  "taskpane/ledger/run-texts.ts": runTexts,
  "taskpane/plan/texts.ts": planTexts,
  "taskpane/report/texts.ts": reportTexts,
  "taskpane/charts/texts.ts": chartTexts,
  "taskpane/evaluation/chart-texts.ts": chartPartTexts,
  "workbench/grid/texts.ts": gridTexts,
  "workbench/host/texts.ts": bookTexts,
  "workbench/offline/texts.ts": offlineTexts,
  "workbench/page/start-texts.ts": startTexts,
  "workbench/page/texts.ts": pageTexts,
  "wps/host/texts.ts": wpsTexts,
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

  // As in say(`${name}Title`), for each of a few names.
  const endings = others.flatMap(
    (source) => readFileSync(source, "utf8").match(/(?<=say\(`\$\{\w+\})\w+(?=`)/gu) ?? [],
  );

  test("says nothing that nobody asks for", () => {
    const isSaid = (key: string): boolean => said.has(key) || endings.some((ending) => key.endsWith(ending));
    expect(Object.keys(table).filter((key) => !isSaid(key))).toEqual([]);
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
