import type { PlanTarget } from "../../../engine/index";
import { planJobs } from "../../../addin/taskpane/plan/jobs";
import { originOf } from "../../../addin/taskpane/plan/origin";
import { editIn, fieldsOf } from "../../../addin/taskpane/plan/target-fields";
import { keptTargets, reviewed, type Review, type ReviewStep } from "../../../addin/taskpane/plan/review";
import { targetLine, valueIn } from "../../../addin/taskpane/plan/target-words";

const text = `二、目标任务
（一）到2025年，规模以上农产品加工企业达到51家，年度用水总量控制在3.25亿立方米以内。
（二）新建高标准农田2万亩，单位GDP能耗下降3.5%。`;

function opened(): Review {
  const document = planJobs.readPlanText({ text });
  return reviewed(undefined, { type: "open", document, title: "某县目标" })!;
}

function after(...steps: ReviewStep[]): Review {
  return steps.reduce<Review>((review, step) => reviewed(review, step)!, opened());
}

describe("reviewing the targets of a plan", () => {
  test("every target is kept until somebody leaves it out", () => {
    expect(keptTargets(opened()).map(({ value, unit }) => [value, unit])).toEqual([
      [51, "家"],
      [3.25, "亿立方米"],
      [2, "万亩"],
      [3.5, "%"],
    ]);
    expect(keptTargets(after({ type: "keep", indices: [0, 3], isKept: false })).map(({ value }) => value)).toEqual([
      3.25, 2,
    ]);
  });

  test("what the user writes is stated from then on, and can be taken back", () => {
    const index = 1;
    const guessed: PlanTarget = { ...opened().targets[index]!.target, assumed: ["indicator", "kind"] };
    const review = opened();
    const doubtful: Review = {
      ...review,
      targets: review.targets.map((each, i) => (i === index ? { ...each, read: guessed, target: guessed } : each)),
    };
    const edited = reviewed(doubtful, { type: "edit", index, edit: { indicator: "用水总量" } })!;
    expect(edited.targets[index]!.target).toMatchObject({ indicator: "用水总量", assumed: ["kind"] });
    expect(reviewed(edited, { type: "restore", index })!.targets[index]!.target).toBe(guessed);
    expect(reviewed(edited, { type: "settle", index })!.targets[index]!.target.assumed).toEqual([]);
  });

  test("another document is only asked about when there is a review to lose", () => {
    expect(opened().isTouched).toBe(false);
    expect(after({ type: "title", title: "别的" }).isTouched).toBe(false);
    expect(after({ type: "keep", indices: [0], isKept: false }).isTouched).toBe(true);
    expect(reviewed(opened(), { type: "close" })).toBeUndefined();
  });

  test("only what was kept and as it was corrected stands in the ledger", () => {
    const review = after(
      { type: "keep", indices: [1, 2, 3], isKept: false },
      { type: "edit", index: 0, edit: { value: 52, indicator: "农产品加工企业数" } },
    );
    const [ledger] = planJobs.planLedger({
      document: review.document,
      targets: keptTargets(review),
      title: "某县目标",
    });
    expect(ledger!.rows[0]).toEqual(["某县目标"]);
    const heads = ledger!.rows[1]!;
    const targets = ledger!.rows.slice(2).map((row) => ["指标名称", "目标值"].map((head) => row[heads.indexOf(head)]));
    expect(targets).toEqual([["农产品加工企业数", "达到52家以上"]]);
  });
});

describe("the fields of a target", () => {
  const [{ target }] = opened().targets as [Review["targets"][number]];

  test("only what was changed is handed on", () => {
    expect(editIn(fieldsOf(target), target)).toEqual({ edit: {}, faults: {} });
    expect(editIn({ ...fieldsOf(target), value: "52", unit: "个" }, target).edit).toEqual({ value: 52, unit: "个" });
    expect(editIn({ ...fieldsOf(target), year: "2026" }, target).edit).toEqual({ period: { type: "by", year: 2026 } });
  });

  test("all that is wrong is said at once", () =>
    expect(editIn({ ...fieldsOf(target), indicator: " ", value: "五十", year: "25" }, target)).toEqual({
      faults: { indicator: "noIndicator", value: "badValue", year: "badYear" },
    }));
});

test("a row of the ledger tells the sentence that it is from, and other rows tell none", () => {
  const review = opened();
  const [ledger, passed] = planJobs.planLedger({
    document: review.document,
    targets: keptTargets(review),
    title: "某县",
  });
  expect(originOf(ledger!, 2)).toEqual({
    indicator: review.targets[0]!.target.indicator,
    clause: review.targets[0]!.target.clause,
    sentence: "到2025年，规模以上农产品加工企业达到51家，年度用水总量控制在3.25亿立方米以内",
    title: "某县",
  });
  expect(originOf(ledger!, 1)).toBeUndefined();
  expect(originOf(ledger!, 99)).toBeUndefined();
  expect(originOf(passed!, 2)).toBeUndefined();
});

describe("a target's value in a field", () => {
  test.each([
    ["51", 51],
    ["3.25", 3.25],
    ["１，２００", 1200],
    ["-1.5", -1.5],
    ["1-2", [1, 2]],
    ["1—2", [1, 2]],
    ["10至20", [10, 20]],
  ])("%s", (said, value) => expect(valueIn(said)).toEqual(value));

  test.each(["", "51家", "2-1", "1-2-3", "1e5", "=A1", "NaN"])("%s is refused", (said) =>
    expect(valueIn(said)).toBeUndefined(),
  );
});

test("a target in a line, in both languages", () => {
  const [{ target }] = opened().targets as [Review["targets"][number]];
  expect(targetLine(target, "zh")).toBe("不低于51家 · 到2025年");
  expect(targetLine(target, "en")).toBe(">= 51 家 · by 2025");
});

test("a file that is no document is an issue, and no text", async () => {
  const { text: none, issues } = await planJobs.readPlanFile({
    bytes: new Uint8Array([0x50, 0x4b, 3, 4]),
    name: "a.zip",
  });
  expect(none).toBe("");
  expect(issues.map(({ severity }) => severity)).toEqual(["error"]);
});
