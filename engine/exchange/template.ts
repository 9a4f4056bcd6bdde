import { tableSheet } from "../report/sheet-builder";
import type { Sheet } from "../terms/sheet";
import { branchLayouts, basicsSheet, guideSheet, judgementsSheet, ownerOf, tableLayouts } from "./layout";
import { sheetHelp } from "./help.zh";
import { matrixSheet } from "./judgement-sheets";
import { sheetsOf } from "./method-to-sheets";
import { exampleMethod } from "./template-example";

/**
 * A workbook to write a method in (办法模板): what to fill in where, all sheets with their heads explained and lists to
 * choose from, and room for rows.
 *
 * @param isExample - whether a small method is filled in, to be written over; blank where it is left out
 * @param place - where it is to be checked and used, which it says at its end: by commands or in Excel's pane
 */
export function methodTemplate(isExample = false, place: "commands" | "pane" = "commands"): Sheet[] {
  const sheets = sheetsOf(isExample ? exampleMethod : { format: "xianping.method/1" }, { isTemplate: true });
  const matrices = isExample ? [] : [matrixSheet(judgementsSheet, null, ["甲", "乙", "丙"], [])];
  return [guide(isExample, place), ...sheets, ...matrices];
}

const uses = {
  commands: [
    ["检查", "", "npx xianping method check 办法.xlsx 会列出全部问题，指明在哪个单元格。"],
    ["使用", "", "npx xianping evaluate --method 办法.xlsx --data 数据.xlsx --out 结果.xlsx"],
  ],
  pane: [
    ["检查", "", "在县评窗格的“评价”页点“读取本工作簿的办法”：问题一条条列出，点位置就到那个单元格。"],
    ["使用", "", "数据表也放在本工作簿里，每个县一行，要有代码列；办法没有问题后，在窗格里点“评价”。"],
  ],
};

function guide(isExample: boolean, place: keyof typeof uses): Sheet {
  const needed = [basicsSheet, ...tableLayouts.filter(({ isRequired }) => isRequired).map(({ sheet }) => sheet)];
  const order = tableLayouts.flatMap((table) => [
    table.sheet,
    ...branchLayouts.filter((branch) => ownerOf(branch) === table.sheet).map(({ sheet }) => sheet),
  ]);
  const rows = [basicsSheet, ...order, judgementsSheet].map((name) => [
    name,
    needed.includes(name) ? "必填" : "用到才填",
    sheetHelp[name] ?? "",
  ]);
  const rules = [
    ["写法", "", "列的次序可以变，可以另加自己的列（不读）；空行不算。表名和列名不要改。"],
    ["写法", "", "公式写成文字，前面不写等号：城镇人口 / 常住人口 * 100。能用的函数见手册。"],
    [
      "写法",
      "",
      "一格里有几项参数的，写成“名称=值；名称=值”；有几个的，用顿号隔开；文字里本来就有这些符号的，加双引号。",
    ],
    ["写法", "", "代码一律当文字：03 不会变成 3。选项可以从下拉列表选，也可以打字。"],
    ...uses[place],
  ];
  return tableSheet({
    name: guideSheet,
    title: "怎样填写评价办法",
    notes: [
      isExample
        ? "各表里填的是一个虚构的小例子，照着改，或清空后自己填。"
        : "按下面的次序填；列名上的批注说明每一列填什么，并举了例子。",
    ],
    header: ["工作表", "要不要填", "填什么"],
    rows: [...rows, ...rules],
    widths: [16, 12, 100],
  });
}
