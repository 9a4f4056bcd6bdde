// Expected: what was read out of the plan; the sheet is read back by the reader of ledgers, which knows nothing of plans.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLedgers } from "../../engine/ledger/read";
import { readPlan } from "../../engine/plan/read";
import type { PlanTarget } from "../../engine/plan/target";
import { planSheets } from "../../engine/report/plan-sheets";
import { sharedFolder, testWithShared } from "../shared";

for (const plan of ["yicheng-2024", "yiyuan-2023"])
  testWithShared(`the ledger of ${plan} is read back without a loss`, () => {
    const source = readFileSync(join(sharedFolder, "plans", `${plan}.txt`), "utf8");
    const reading = readPlan(source);
    const [sheet] = planSheets(reading, { title: `${plan}目标台账`, source });
    const { ledgers } = readLedgers([sheet!], {});
    const rows = ledgers[0]!.rows;
    expect(rows).toHaveLength(reading.targets.length);
    const isDoubtful = ({ assumed }: PlanTarget) => assumed.includes("indicator") || assumed.includes("kind");
    const [sure, doubtful] = [false, true].map((last) => reading.targets.filter((each) => isDoubtful(each) === last));
    expect(doubtful!.length).toBeGreaterThan(0);
    const lost = [...sure!, ...doubtful!].flatMap((target, i) => {
      const { indicator, target: read } = rows[i]!;
      const wanted = [target.indicator, target.value, target.unit, target.comparator, target.kind];
      const found = [indicator, read.value, read.unit?.written ?? "", read.comparator, read.kind];
      return JSON.stringify(wanted) === JSON.stringify(found)
        ? []
        : [`${JSON.stringify(wanted)} ${JSON.stringify(found)} ${read.written}`];
    });
    expect(lost).toEqual([]);
  });
