import type { LedgerResult } from "../../completion/complete";
import { tableSheet } from "../../report/sheet-builder";
import type { Sheet } from "../../terms/sheet";

/** What the sheets are, what may be edited and how every number is made. */
const lines: readonly (readonly [string, string])[] = [
  [
    "完成情况",
    "全部指标，每个目标（一格两个条件的，每个条件）一行。目标值、完成值是从台账读出的数，原文和所在单元格写在同一行。",
  ],
  ["汇总", "总体、各部门（牵头、责任、配合分列）、各类别的项数、达标率、平均完成率和各色灯数，都是公式。"],
  ["亮灯图", "按部门和类别的亮灯情况，取自“汇总”表。"],
  ["部门明细", "每个部门的每项指标一行，供筛选，也是部门汇总的依据。"],
  ["参数", "共用的口径：累计月数、亮灯的界限、控制类和增长类的算法、允许偏差。改一格，全表重算。"],
  [
    "可以改的",
    "“完成情况”表的目标值、完成值、基期值、对标值、序时计划、是否比序时；“参数”表的数值。其余是公式或原文。",
  ],
  [
    "不能改的",
    "比较关系和指标类型是按原文认定的，公式按它写成，改字不改算法；要改请改台账后重新测算。目标、完成情况的原文如何读成数，不是公式。",
  ],
  [
    "完成率",
    "不低于、超过：实际 ÷ 目标；不超过、低于：目标 ÷ 实际，或 2 − 实际 ÷ 目标；目标为零：达到为 100%，否则为零；目标为负：1 +（实际 − 目标）÷ 目标的绝对值，控制类相反。",
  ],
  ["对标类", "（实际 − 对标值）÷ 应超出的幅度，最低为零；没有对标值的没有完成率。"],
  ["状态", "已完成计 100%；其他状态按“参数”表计，没有写数的没有完成率。"],
  ["缺失", "未报送、不适用、无法识别、无法计算、缺少对标值都写明原因，逐栏传下去，不按零计算，不进平均数。"],
  [
    "亮灯",
    "达标的为“达标”；其余按差距落在“参数”表的哪一档，从上往下第一个符合的为准；没有完成率或不在任何一档的为“未报”。",
  ],
  ["各处的名称", "完成率、是否达标、差距、亮灯等栏和“参数”表各格都有名称，可在名称框中选取，也可用在自己的公式里。"],
];

/** The sheet that says how the workbook is built (说明). */
export function aboutSheet({ ledgers }: LedgerResult): Sheet {
  return tableSheet({
    name: "说明",
    title: "台账完成情况（活动工作簿）",
    notes: ["除原文和可以改的数以外都是 Excel 公式，不装插件也能重算。"],
    header: ["内容", "说明"],
    rows: [
      ...ledgers.map(({ ledger, rows }) => ["台账", `${ledger.title}（${sourceText(ledger)}，${rows.length} 项）`]),
      ...lines.map((line) => [...line]),
    ],
    widths: [14, 110],
    frozenColumns: 1,
  });
}

function sourceText({ file, sheet }: LedgerResult["ledgers"][number]["ledger"]): string {
  return file === undefined ? `工作表“${sheet}”` : `文件“${file}”，工作表“${sheet}”`;
}
