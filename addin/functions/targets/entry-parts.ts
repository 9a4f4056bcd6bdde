import type { FunctionParameter } from "../entry";

/** Parameters that several functions over targets share, with the same names and texts. */
export const targetParameters = {
  targets: {
    name: { zh: "目标", en: "targets" },
    description: {
      zh: "一列目标：数字，或“不低于51家”这样的文字",
      en: "A column of targets: numbers, or texts such as 不低于51家",
    },
    type: "any",
    dimensionality: "matrix",
  },
  reported: {
    name: { zh: "完成情况", en: "reported" },
    description: {
      zh: "与目标一一对应的完成情况：数字，或“累计完成48家”这样的文字",
      en: "A column of reports, one for each target: numbers or texts",
    },
    type: "any",
    dimensionality: "matrix",
  },
  units: {
    name: { zh: "计量单位", en: "units" },
    description: {
      zh: "单位栏：一列，或一个单位；格里写明的单位优先",
      en: "A column of units, or one unit; a unit in a cell beats it",
    },
    type: "any",
    dimensionality: "matrix",
    isOptional: true,
  },
  names: {
    name: { zh: "指标名称", en: "names" },
    description: {
      zh: "一列指标名称，用来判断增速、比重和哪些指标比序时进度",
      en: "A column of the indicators' names: they tell growth and shares, and to which pace applies",
    },
    type: "any",
    dimensionality: "matrix",
    isOptional: true,
  },
  blanks: {
    name: { zh: "空白", en: "blanks" },
    description: {
      zh: "“零为空白”，或 ISBLANK(完成情况) 给出的一列 TRUE、FALSE；不填则 0 就是 0",
      en: "zero, or what ISBLANK(reports) gives; left out, 0 is 0",
    },
    type: "any",
    dimensionality: "matrix",
    isOptional: true,
  },
  costs: {
    name: { zh: "逆向指标", en: "costs" },
    description: {
      zh: "“比值”（目标÷实际，默认）或“差额”（2−实际÷目标）",
      en: "ratio (target ÷ actual, the default) or difference (2 − actual ÷ target)",
    },
    type: "any",
    dimensionality: "scalar",
    isOptional: true,
  },
  growth: {
    name: { zh: "增长目标", en: "growth" },
    description: {
      zh: "“增速”（实际增速÷目标增速，默认）或“水平”（(1+实际)÷(1+目标)）",
      en: "rates (the ratio of the rates, the default) or levels (of 1 + rate)",
    },
    type: "any",
    dimensionality: "scalar",
    isOptional: true,
  },
} as const satisfies Readonly<Record<string, FunctionParameter>>;

/** What the reference says of blanks, wherever targets and reports are read. */
export const blanksRemark = {
  zh:
    "空白：空白单元格和空文本按“未报送”处理，没有完成率；0 就是 0。桌面版 Excel 把区域里的空白单元格当作 0 交给函数（网页版交空值），函数自己分不清，" +
    "这样的行会在“说明”里提示。要分清，请把“空白”填为 ISBLANK(完成情况区域)，或 ISBLANK(目标与完成情况两列)；确知没有真正的 0 时可填“零为空白”。",
  en:
    "Blanks: a blank cell or an empty text is not reported and has no rate; 0 is 0. Excel on the desktop hands blank cells of a range over as 0 (the web hands over nothing), " +
    "so the function cannot tell them apart; such rows say so in the note. Give ISBLANK(reports), or ISBLANK(two columns: targets and reports), as blanks, or zero where no 0 is meant.",
} as const;

/** What the reference says of percentages: a function is not told how a cell is formatted. */
export const percentRemark = {
  zh: "百分比格式的单元格（显示 85%）交给函数的是 0.85，函数看不到格式：目标和完成情况要么都是百分比格式、单位栏不填，要么都填“85”或“85%”文字。",
  en: "A cell formatted as a percentage (85%) is handed over as 0.85, its format is not: format both targets and reports so and give no unit, or write both as 85 or as the text 85%.",
} as const;
