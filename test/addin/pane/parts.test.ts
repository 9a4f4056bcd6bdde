import fc from "fast-check";
import { failureText, uncaughtText } from "../../../addin/taskpane/failure";
import { groupIssues } from "../../../addin/taskpane/parts/issue-groups";
import { nextSorting, sortedBy } from "../../../addin/taskpane/parts/sorted";
import { sizeText } from "../../../addin/taskpane/parts/size-text";
import { WorkFailure } from "../../../addin/taskpane/work/work";
import { HostFailure, type FailureCode } from "../../../addin/host";
import { issue, type Issue } from "../../../engine/index";

test("numbers go before words, absent ones last whichever way, equal ones stay in order", () => {
  const rows = [
    { name: "丙", n: 3 },
    { name: "甲", n: undefined },
    { name: "乙", n: "—" },
    { name: "丁", n: -1 },
    { name: "戊", n: 3 },
  ];
  const names = (isDescending: boolean): string[] =>
    sortedBy(rows, ({ n }) => n, isDescending, "zh").map(({ name }) => name);
  expect(names(false)).toEqual(["丁", "丙", "戊", "乙", "甲"]);
  expect(names(true)).toEqual(["乙", "丙", "戊", "丁", "甲"]);
});

test("Chinese names stand as in a dictionary by sound, numbers in them by size", () => {
  // 北 běi, 上 shàng, 文 wén; by code points 上 (4E0A) would come before 北 (5317).
  expect(sortedBy(["文登区", "上海", "北京"], (name) => name, false, "zh")).toEqual(["北京", "上海", "文登区"]);
  expect(sortedBy(["第10项", "第9项"], (name) => name, false, "zh")).toEqual(["第9项", "第10项"]);
});

test("sorting loses no row and invents none", () => {
  const key = fc.option(fc.oneof(fc.integer(), fc.string()), { nil: undefined });
  fc.assert(
    fc.property(fc.array(key), fc.boolean(), (keys, isDescending) => {
      const rows = keys.map((value, index) => ({ value, index }));
      const sorted = sortedBy(rows, ({ value }) => value, isDescending, "en");
      expect(sorted.map(({ index }) => index).sort((a, b) => a - b)).toEqual(rows.map(({ index }) => index));
    }),
    { seed: 20250601 },
  );
});

test("a click sorts up, the next down, the third puts it back; another column begins anew", () => {
  const up = nextSorting(undefined, "rate");
  expect(up).toEqual({ column: "rate", isDescending: false });
  const down = nextSorting(up, "rate");
  expect(down).toEqual({ column: "rate", isDescending: true });
  expect(nextSorting(down, "rate")).toBeUndefined();
  expect(nextSorting(down, "name")).toEqual({ column: "name", isDescending: false });
});

test("issues come by severity, the worst first, those of a code behind its first", () => {
  const at = (severity: Issue["severity"], code: string, row: number): Issue => issue(severity, code, { row });
  const issues = [
    at("info", "a", 1),
    at("warning", "b", 2),
    at("error", "c", 3),
    at("warning", "d", 4),
    at("warning", "b", 5),
  ];
  expect(groupIssues(issues)).toEqual([
    { severity: "error", count: 1, groups: [{ first: issues[2], others: [] }] },
    {
      severity: "warning",
      count: 3,
      groups: [
        { first: issues[1], others: [issues[4]] },
        { first: issues[3], others: [] },
      ],
    },
    { severity: "info", count: 1, groups: [{ first: issues[0], others: [] }] },
  ]);
  expect(groupIssues([])).toEqual([]);
});

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1 KB"],
  [1536, "1.5 KB"],
  [20 * 1024 * 1024, "20 MB"],
  [3 * 1024 ** 3, "3 GB"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

const codes: readonly FailureCode[] = [
  "cell-edit",
  "protected",
  "sheet-gone",
  "too-large",
  "old-host",
  "no-excel",
  "occupied",
  "cancelled",
  "selection",
  "unknown",
];

test.each(codes)("a failure of the host %s is a sentence in both languages, with what it is about", (code) => {
  const failure = new HostFailure(code, "台账");
  const [zh, en] = [failureText(failure, "zh"), failureText(failure, "en")];
  expect(zh.text).toMatch(/\p{Script=Han}.*[。？]/su);
  expect(en.text).toMatch(/^[A-Z].*\.$/su);
  expect(zh.kind).toBe(code === "cancelled" ? "warning" : "error");
  if (!["cell-edit", "cancelled", "selection", "no-excel"].includes(code)) {
    expect(zh.text).toContain("台账");
    expect(en.text).toContain("台账");
  }
  // Excel does not always say what it is about.
  const bare = [failureText(new HostFailure(code), "zh").text, failureText(new HostFailure(code), "en").text];
  if (code !== "unknown")
    expect([zh.text, en.text, ...bare].join("\n")).not.toMatch(/[{}[\]]|undefined|（）|“”|\(\)|^\s| [.,]/mu);
});

test("work that was called off is no error; other failures say so, with their words", () => {
  const off = new DOMException("called off", "AbortError");
  expect(failureText(off, "zh")).toEqual({ kind: "warning", text: "已取消，没有改动工作簿。" });
  expect(uncaughtText(off, "zh").kind).toBe("warning");
  expect(failureText(new WorkFailure("job", "low >= high"), "zh").text).toContain("计算时出错：low >= high");
  expect(failureText(new WorkFailure("thread", ""), "zh").text).toContain("后台计算没有启动");
  expect(failureText("boom", "en").text).toContain("boom");
  // Of what nobody expected it is not known whether the workbook was changed.
  expect(uncaughtText(new TypeError("x is undefined"), "zh").text).toBe("程序出错：x is undefined");
});
