import { completeLedger, type CompletionOptions } from "../../engine/completion/complete";
import { readLedgers } from "../../engine/ledger/read";
import { explainSentence } from "../../engine/report/explain";
import { issueText } from "../../engine/report/issue-text";
import type { CellValue } from "../../engine/terms/sheet";
import { ledger as sheetOf } from "../report/raise";

const header = ["指标名称", "2023年目标", "单位", "基期值", "2023年1-9月完成", "完成率"];

/** A ledger of one row, worked out. */
function completed(row: readonly CellValue[], options: CompletionOptions = {}) {
  const [ledger] = readLedgers([sheetOf([row], header)]).ledgers;
  const { rows, issues } = completeLedger(ledger!, options);
  return { rate: rows[0]!.rate, issues };
}

test("a range says which end it is held to", () => {
  // 5 ÷ 3, and the ceiling 5 ÷ 4.
  const floor = completed(["农产品加工企业", "3—5家", "家", null, "5家", null]);
  expect(explainSentence(floor.rate)).toBe("实际 5家 ÷ 目标 3—5家（按下限 3家） = 166.67%");
  const ceiling = completed(["安全事故起数", "控制在3—5起以内", "起", null, "4起", null]);
  expect(explainSentence(ceiling.rate)).toBe("目标 控制在3—5起以内（按上限 5起） ÷ 实际 4起 = 125%");
});

test("a baseline in another unit of the same kind is converted", () => {
  // (46 − 40) ÷ (50 − 40), in 万亩.
  const { rate, issues } = completed(["高标准农田", "50万亩", "万亩", "400000亩", "46万亩", null], {
    fromBaseline: true,
  });
  expect(rate.rule).toBe("rate.from-baseline");
  expect(rate.value).toBeCloseTo(0.6, 12);
  expect(issues).toEqual([]);
});

test("one of another kind gives no rate and is listed", () => {
  const { rate, issues } = completed(["农产品加工企业", "50家", "家", "40公里", "46家", null], { fromBaseline: true });
  expect([rate.rule, rate.value]).toEqual(["rate.ratio", 0.92]);
  expect(issues.map((each) => issueText(each))).toEqual([
    expect.stringMatching(
      /指标“农产品加工企业”的基期值“40公里”与目标“50家”不是同一类数，不能从基期起算，完成率按通常办法计算/u,
    ),
  ]);
});

test("an amount is no baseline of a growth rate; without the option it is nobody's business", () => {
  const row = ["规模以上工业增加值增速", "增长8%", "%", "120亿元", "6%", null];
  expect(completed(row, { fromBaseline: true }).rate.rule).toBe("rate.ratio");
  expect(completed(row, { fromBaseline: true }).issues.map(({ code }) => code)).toEqual(["baseline.other-kind"]);
  expect(completed(row).issues).toEqual([]);
});

test("pace by the ledger's own plan only, where asked for", () => {
  // 新增 adds up: by months 9 ÷ 12; with a plan of 6 of 10 in its row 60 %.
  const sheet = sheetOf(
    [
      ["新增创新平台", 10, "家", 6, 7],
      ["新增孵化载体", 4, "家", null, 3],
    ],
    ["指标名称", "2023年目标", "单位", "序时目标", "2023年1-9月完成"],
  );
  const [ledger] = readLedgers([sheet]).ledgers;
  const paces = (pace: CompletionOptions["pace"]) =>
    completeLedger(ledger!, pace ? { pace } : {}).rows.map((row) => row.pace?.value);
  expect(paces("accumulating")).toEqual([0.6, 0.75]);
  expect(paces("planned")).toEqual([0.6, undefined]);
  expect(paces("none")).toEqual([undefined, undefined]);
});
