import { readLedgers } from "../../engine/ledger/read";
import { sheet } from "../report/raise";

const head = ["指标名称", "2023年目标", "单位", "2023年1-9月完成", "牵头单位", "协同"];
const row = ["新增平台", 10, "家", 7, "科技局", "财政局"];

test("several columns may be assigned to one role", () => {
  const [ledger] = readLedgers([sheet("台账", [head, row])], { columns: { support: [4, 5] } }).ledgers;
  expect(ledger!.rows[0]!.departments).toEqual([
    { name: "科技局", role: "support" },
    { name: "财政局", role: "support" },
  ]);
  expect(ledger!.columns.filter((c) => c.isOverruled).map((c) => c.column)).toEqual([4, 5]);
});

test("what is said about one sheet holds there only", () => {
  const other = ["新增载体", 4, "家", 3, "工信局", "统计局"];
  const { ledgers } = readLedgers([sheet("甲", [head, row]), sheet("乙", [["说明", "x"], head, other])], {
    bySheet: { 乙: { header: { top: 1, bottom: 1 }, columns: { other: [4, 5] } } },
  });
  expect(ledgers.map(({ rows }) => rows[0]!.departments.length)).toEqual([2, 0]);
  expect(ledgers[1]!.header).toEqual({ top: 1, bottom: 1 });
});
