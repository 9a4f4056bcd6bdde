import { defaultDestination, isTarget, proposedLetters, targetOf } from "../../../addin/taskpane/ledger/destination";
import { explainedRow } from "../../../addin/taskpane/ledger/explained";
import { defaultOptions, type Source } from "../../../addin/taskpane/ledger/input";
import { ledgerJobs } from "../../../addin/taskpane/ledger/jobs";
import { keptSetting, readKept, runBefore, withRun, type Kept } from "../../../addin/taskpane/ledger/kept";
import { lightChoice } from "../../../addin/taskpane/ledger/light-choice";
import {
  firstSheet,
  firstState,
  missingSheets,
  reduceLedger,
  type LedgerAction,
  type LedgerState,
} from "../../../addin/taskpane/ledger/state";
import { smallLedger } from "./ledgers";

const heads = [
  { name: "完成情况", isHidden: false, isOurs: true },
  { name: "旧表", isHidden: true, isOurs: false },
  { name: "台账", isHidden: false, isOurs: false },
];
const source: Source = { type: "sheet", sheet: "台账" };
const mark = { header: "备注", nth: 0, column: 7, role: "other" } as const;
const outcome = ledgerJobs.completeLedgers({ sheets: [smallLedger()], choices: {}, options: defaultOptions });
const after = (...actions: LedgerAction[]): LedgerState => actions.reduce(reduceLedger, firstState);
const worked = after({ type: "source", source }, { type: "worked-out", outcome });

test("the active sheet first, unless it is a result of ours", () => {
  expect(firstSheet(heads, "旧表", [])).toBe("旧表");
  expect(firstSheet(heads, "完成情况", [])).toBe("台账");
  expect(firstSheet(heads, "台账", ["台账"])).toBe("台账");
  expect(missingSheets({ type: "sheets", sheets: ["台账", "去年"] }, heads)).toEqual(["去年"]);
});

test("another source begins anew", () => {
  const state = reduceLedger(worked, { type: "source", source: { type: "sheet", sheet: "旧表" } });
  expect([state.outcome, state.recognition, state.source]).toEqual([
    undefined,
    undefined,
    { type: "sheet", sheet: "旧表" },
  ]);
});

test("an edit of the ledger makes the result stale until it is worked out again; one elsewhere does not", () => {
  expect(reduceLedger(worked, { type: "edited", sheet: "旧表" }).edited).toEqual([]);
  const edited = [1, 2].reduce((state) => reduceLedger(state, { type: "edited", sheet: "台账" }), worked);
  expect(edited.edited).toEqual(["台账"]);
  expect(reduceLedger(edited, { type: "worked-out", outcome }).edited).toEqual([]);
});

test("choices make a result outdated, and only a result", () => {
  const choices: LedgerAction[] = [
    { type: "column", sheet: "台账", mark },
    { type: "header", sheet: "台账", header: { top: 1, bottom: 1 } },
    { type: "as-of", asOf: { year: 2023, month: 8 } },
    { type: "options", options: { cost: "difference" } },
  ];
  for (const action of choices) {
    expect(reduceLedger(worked, action).isOutdated).toBe(true);
    expect(reduceLedger(after({ type: "source", source }), action).isOutdated).toBe(false);
  }
  expect(reduceLedger(worked, { type: "destination", destination: { type: "columns" } }).isOutdated).toBe(false);
});

test("a column is marked once, and unmarked", () => {
  const marked = after(
    { type: "column", sheet: "台账", mark },
    { type: "column", sheet: "台账", mark: { ...mark, role: "person" } },
    { type: "column", sheet: "台账", mark: { ...mark, nth: 1, column: 9 } },
  );
  expect(marked.choices.台账!.columns.map(({ nth, role }) => [nth, role])).toEqual([
    [0, "person"],
    [1, "other"],
  ]);
  const unmarked = reduceLedger(marked, { type: "column-unmarked", sheet: "台账", mark });
  expect(unmarked.choices.台账!.columns.map(({ nth }) => nth)).toEqual([1]);
});

const kept: Kept = {
  source,
  choices: { 台账: { header: { top: 1, bottom: 1 }, columns: [mark] } },
  asOf: { year: 2023, month: 9 },
  options: { ...defaultOptions, pace: "planned" },
  destination: { type: "columns", letters: { ...defaultDestination.letters, rate: "N" } },
  written: ["完成情况"],
  runs: [outcome.kept!],
};

test("what is kept in the workbook comes back as it was, and into the state", () => {
  const setting = keptSetting(kept);
  expect(readKept(JSON.parse(JSON.stringify(setting)) as typeof setting)).toEqual(kept);
  const { source: from, choices, asOf, options, destination } = after({ type: "restored", kept });
  expect({ source: from, choices, asOf, options, destination }).toEqual({
    source: kept.source,
    choices: kept.choices,
    asOf: kept.asOf,
    options: kept.options,
    destination: kept.destination,
  });
});

test("what others put under our key is no setting, and does no harm", () => {
  for (const strange of [
    undefined,
    null,
    1,
    "x",
    [],
    {},
    { version: 2 },
    { version: 1 },
    { version: 1, source: { type: "sheet" } },
  ])
    expect(readKept(strange)).toBeUndefined();
  expect(
    readKept({
      version: 1,
      source: { type: "sheet", sheet: "台账" },
      choices: {
        台账: { header: { top: 5, bottom: 1 }, columns: [{ header: "备注", nth: 0, column: 1, role: "boss" }] },
      },
      asOf: { year: 2023, month: 13 },
      options: { cost: "cheap", ownLights: { yellow: "1", red: 2 } },
      destination: { type: "moon", letters: { rate: 5 } },
      runs: [{ rows: [{ indicator: 1 }] }, 5],
    }),
  ).toEqual({
    source,
    choices: { 台账: { columns: [] } },
    options: defaultOptions,
    destination: defaultDestination,
    written: [],
    runs: [],
  });
});

test("runs of two periods are kept, and one is compared with the period before it", () => {
  const of = (months: number) => ({ year: 2023, months, rows: [] });
  const runs = [of(7), of(8), of(9), { ...of(9), rows: outcome.kept!.rows }].reduce(withRun, [] as Kept["runs"]);
  expect(runs.map(({ months, rows }) => [months, rows.length])).toEqual([
    [9, 4],
    [8, 0],
  ]);
  expect(runBefore(runs, { year: 2023, months: 9 })).toEqual(of(8));
  expect(runBefore(runs, { year: 2023, months: 10 })!.months).toBe(9);
  expect(runBefore([of(9)], { year: 2023, months: 9 })!.months).toBe(9);
  expect(withRun(runs, undefined)).toEqual([]);
});

test("letters name columns, none of which is the ledger's", () => {
  const { recognition } = outcome;
  const target = (letters: Partial<typeof defaultDestination.letters>) =>
    targetOf({ type: "columns", letters: { ...defaultDestination.letters, ...letters } }, recognition);
  expect(target({ rate: " n", light: "AA" })).toEqual({ type: "columns", columns: { rate: 13, light: 26 } });
  expect(target({})).toEqual({ type: "none" });
  expect(target({ rate: "第9" })).toEqual({ type: "no-column", what: "rate", letters: "第9" });
  // XFD is the last column of a sheet.
  expect([isTarget(target({ rate: "XFD" })), isTarget(target({ rate: "XFE" }))]).toEqual([true, false]);
  expect(target({ rate: "N", gap: "n" })).toEqual({ type: "twice", letters: "N" });
  expect(target({ rate: "E" })).toEqual({ type: "in-ledger", letters: "E", header: "2023年1-9月完成" });
  // The ledger ends in H.
  expect(proposedLetters(recognition, defaultDestination.letters)).toMatchObject({ rate: "I", gap: "J", light: "K" });
});

test("a rule of lights with a hole is refused, and so are limits in the wrong order", () => {
  const refused = lightChoice({ ...defaultOptions, lights: "yinchuan-2025" });
  expect([refused.rule, refused.issues.map(({ code }) => code)]).toEqual([undefined, ["light.hole"]]);
  expect(lightChoice({ ...defaultOptions, lights: "own", ownLights: { yellow: 30, red: 10 } }).rule).toBeUndefined();
  expect(lightChoice({ ...defaultOptions, lights: "own", ownLights: { yellow: 5, red: 10 } }).issues).toEqual([]);
});

test("a cell of the ledger or of the sheet that was written is explained by its row", () => {
  // The ledger's rows begin in row 3, those of the sheet below title, note and header in row 4.
  expect(explainedRow(outcome, ["完成情况"], { sheet: "台账", row: 4, column: 0 })).toBe(2);
  expect(explainedRow(outcome, ["完成情况"], { sheet: "完成情况", row: 3, column: 0 })).toBe(0);
  expect(explainedRow(outcome, ["完成情况"], { sheet: "完成情况", row: 1, column: 0 })).toBeUndefined();
  expect(explainedRow(outcome, [], { sheet: "别的", row: 4, column: 0 })).toBeUndefined();
});
