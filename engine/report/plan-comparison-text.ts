import type { PlanComparison } from "../plan/compare";
import type { PlanTarget } from "../plan/target";
import type { TextBlock } from "./ledger-text";
import { boundText } from "./plan-text";

const changeWords = { same: "不变", raised: "提高", lowered: "降低", reworded: "措辞变化" } as const;

/** Two plans side by side, as tables: what was raised or lowered, what is missing, what is new. */
export function planComparisonText({ matched, dropped, added }: PlanComparison): TextBlock[] {
  const count = (change: string): number => matched.filter((each) => each.change === change).length;
  const changed = matched.filter(({ change }) => change !== "same");
  return [
    `对应 ${matched.length} 个：不变 ${count("same")}，提高 ${count("raised")}，降低 ${count("lowered")}，措辞变化 ${count("reworded")}；缺少 ${dropped.length} 个，新增 ${added.length} 个。`,
    ...(changed.length === 0
      ? []
      : [
          {
            rows: [
              ["变化", "指标", "原目标", "现目标", "条款"],
              ...changed.map(({ before, after, change }) => [
                changeWords[change],
                after.indicator,
                boundText(before),
                boundText(after),
                after.clause,
              ]),
            ],
            alignRight: [],
          },
        ]),
    ...listed("缺少（后一份没有对应的目标）", dropped),
    ...listed("新增（前一份没有）", added),
  ];
}

function listed(title: string, targets: readonly PlanTarget[]): TextBlock[] {
  if (targets.length === 0) return [];
  const rows = targets.map((target) => [target.clause, target.indicator, boundText(target)]);
  return [title, { rows: [["条款", "指标", "目标"], ...rows], alignRight: [] }];
}
