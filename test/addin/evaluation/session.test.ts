import { found, sharedNames } from "../../../addin/taskpane/evaluation/found";
import { keepSettings, readSettings } from "../../../addin/taskpane/evaluation/kept-settings";
import {
  canRun,
  emptySession,
  stepped,
  type Session,
  type SessionStep,
} from "../../../addin/taskpane/evaluation/session";
import { isData, jobOf, sheetsToRead } from "../../../addin/taskpane/evaluation/sheets-to-read";
import type { Setting } from "../../../addin/host";
import type { RankingRow } from "../../../engine/index";

const reading = { method: { title: "办法" }, card: undefined, issues: [], places: new Map(), file: undefined } as never;
const summary = { title: "办法", sheets: ["数据", "上年"], rows: [] } as never;
const outcome = { scope: "all", units: [], lists: [] } as const;
const evaluated: SessionStep = { type: "evaluated", summary, outcome, moves: undefined };
const after = (...steps: SessionStep[]): Session => steps.reduce(stepped, emptySession);
const method: SessionStep = { type: "method", reading, sheets: ["指标体系"], copies: [] };

test("an edit of a sheet that the result was made from makes it stale, once; of another it does not", () => {
  const edited = after(
    method,
    evaluated,
    ...["数据", "别的", "数据", "指标体系"].map((sheet): SessionStep => ({ type: "edited", sheet })),
  );
  expect(edited.result!.edited).toEqual(["数据", "指标体系"]);
  expect(stepped(edited, evaluated).result!.edited).toEqual([]);
});

test("an earlier result stays when a new method is read, tables are chosen anew, or a run gives nothing", () => {
  const before = after(method, evaluated);
  const opened = { tables: [], issues: [] };
  for (const step of [method, { type: "opened", opened, chosen: {} }, { type: "failed", issues: [] }] as SessionStep[])
    expect(stepped(before, step).result).toBe(before.result);
});

test("a result that follows an edit keeps what was written and what is looked at; one that cannot leaves the last and says why", () => {
  const profile = { card: { code: "1" } } as never;
  const before = after(
    method,
    evaluated,
    { type: "written", sheets: ["排名"] },
    { type: "profile", profile },
    { type: "edited", sheet: "数据" },
  );
  const opened = { tables: [], issues: [] };
  const moves = { counts: {}, units: [], lists: [] } as never;
  const followed = stepped(before, { type: "followed", reading: undefined, opened, summary, outcome, moves });
  expect(followed).toMatchObject({ reading, profile, moves, result: { edited: [], written: ["排名"] } });
  const blocked = stepped(stepped(followed, { type: "edited", sheet: "指标体系" }), { type: "blocked", issues: [] });
  expect(blocked).toMatchObject({ blocked: [], moves: undefined, result: { edited: ["指标体系"] } });
  expect(stepped(blocked, { type: "followed", reading, opened, summary, outcome, moves }).blocked).toBeUndefined();
});

test("a run needs a method and a sheet for every table but the optional ones", () => {
  const table = { name: "本年", isOptional: false, sheet: "数据", by: "name" as const, rows: 3 };
  const opened = (...tables: object[]): SessionStep =>
    ({ type: "opened", opened: { tables, issues: [] }, chosen: {} }) as never;
  expect(canRun(after(method))).toBe(false);
  expect(canRun(after(method, opened(table)))).toBe(true);
  expect(canRun(after(method, opened({ ...table, sheet: undefined })))).toBe(false);
  expect(canRun(after(method, opened(table, { ...table, sheet: undefined, isOptional: true })))).toBe(true);
});

test("settings come back as they were kept, and nothing comes of what another version kept", async () => {
  const kept = new Map<string, Setting>();
  const settings = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: Setting | undefined) => Promise.resolve(void kept.set(key, value ?? null)),
  };
  await keepSettings({ settings }, { method: { from: "file", name: "办法.xlsx" }, chosen: { 本年: "数据" } });
  await keepSettings({ settings }, { hasAnalysis: true });
  expect(readSettings({ settings })).toEqual({
    method: { from: "file", name: "办法.xlsx" },
    chosen: { 本年: "数据" },
    hasAnalysis: true,
  });
  for (const odd of [null, 1, "x", [1], { method: 3, chosen: ["a"] }] as Setting[]) {
    kept.set("evaluation", odd);
    expect(readSettings({ settings })).toEqual({ method: undefined, chosen: {}, hasAnalysis: false });
  }
});

test("counties are found by a part of the name or the beginning of the code, within a group", () => {
  const row = (code: string, name: string, group: string): RankingRow => ({
    ...{ code, name, group, rank: 1, groupRank: 1, score: "1", change: undefined },
  });
  const rows = [row("370102", "历下区", "区"), row("370881", "曲阜市", "市"), row("371302", "兰山区", "区")];
  const names = (search: string, group: string) => found(rows, search, group).map(({ name }) => name);
  expect(names("", "")).toHaveLength(3);
  expect(names(" 曲 ", "")).toEqual(["曲阜市"]);
  expect(names("３７０", "")).toEqual(["历下区", "曲阜市"]);
  expect(names("02", "")).toEqual([]);
  expect(names("区", "市")).toEqual([]);
});

test("only the tables' own sheets are read where all are known; else all in sight, to look at their columns", () => {
  const heads = ["本年", "上年", "别的", "藏着的"].map((name) => ({
    name,
    isHidden: name === "藏着的",
    isOurs: false,
  }));
  const reads = (tables: readonly string[], chosen: Readonly<Record<string, string>>) =>
    sheetsToRead({ method: { tables: tables.map((name) => ({ name })) } as never }, heads, chosen);
  expect(reads(["本年", "上年"], {})).toEqual(["本年", "上年"]);
  expect(reads(["本年", "上年"], { 上年: "" })).toEqual(["本年"]);
  expect(reads(["本年", "上年"], { 上年: "藏着的" })).toEqual(["本年", "藏着的"]);
  expect(reads(["本年", "去年"], {})).toEqual(["本年", "上年", "别的"]);
});

test("results are no data, whatever their method, and neither is a copy of a method; other jobs' sheets may be", () => {
  const job = jobOf({ title: "甲办法", edition: "2024" });
  expect(job).not.toBe(jobOf({ title: "甲办法", edition: "2025" }));
  expect(isData({ name: "排名", job })).toBe(false);
  expect(isData({ name: "排名" })).toBe(true);
  expect(isData({ name: "完成率", job: "ledger" })).toBe(true);
  expect(["指标体系", "指标体系 (2)", "分组（3）"].map((name) => isData({ name }))).toEqual([false, false, false]);
  expect(isData({ name: "人口 (2)" })).toBe(true);
});

test("names that several counties have", () => {
  expect([...sharedNames(["市中区", "历下区", "市中区", "市中区"].map((name) => ({ name })))]).toEqual(["市中区"]);
});
