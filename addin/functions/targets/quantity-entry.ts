import type { FunctionEntry } from "../entry";

/** XP.QUANTITY: quantities in a unit of measure. */
export const quantityEntry: FunctionEntry<"QUANTITY"> = {
  id: "QUANTITY",
  family: "targets",
  description: {
    zh: "把“387万亩”这样的数量换算成指定的计量单位，返回数字。",
    en: "Converts quantities such as 387万亩 into a unit of measure and returns numbers.",
  },
  parameters: [
    {
      name: { zh: "数量", en: "quantities" },
      description: {
        zh: "一个单元格或一片区域：数字，或带单位的文字",
        en: "A cell or a range: numbers, or texts with a unit",
      },
      type: "any",
      dimensionality: "matrix",
    },
    {
      name: { zh: "单位", en: "unit" },
      description: { zh: "换算成哪个计量单位，如“亩”“亿元”", en: "The unit of the result, such as 亩 or 亿元" },
      type: "any",
      dimensionality: "scalar",
    },
    {
      name: { zh: "原单位", en: "from" },
      description: {
        zh: "没有写单位的数字是什么单位；不填则视为已是目标单位",
        en: "The unit of numbers that state none; left out, they are taken to be in the unit of the result",
      },
      type: "any",
      dimensionality: "scalar",
      isOptional: true,
    },
  ],
  result: { type: "any", dimensionality: "matrix" },
  remarks: {
    zh:
      "返回与“数量”同样大小的区域。数量里写明的单位优先于“原单位”；只写“万”“亿”的，乘到“原单位”上。" +
      "空白、“—”“未报送”等返回空文本；认不出数字的单元格返回 #VALUE!，计量单位不同类（如亩与人）的返回 #VALUE!，错误值返回 #N/A，各有说明。" +
      "桌面版 Excel 把空白单元格当作 0 交给函数，所以空白在桌面版得 0，在网页版得空文本。百分数格式的单元格（显示 85%）交给函数的是 0.85。",
    en:
      "Returns a range of the same size as the quantities. A unit in the cell beats “from”; a mere 万 or 亿 multiplies “from”. " +
      "Blanks, — and 未报送 give an empty text; a cell without a readable number and a unit of another kind give #VALUE!, an error gives #N/A, each with a sentence. " +
      "Excel on the desktop hands blank cells over as 0, so a blank gives 0 there and an empty text on the web. A cell formatted as a percentage (85%) is handed over as 0.85.",
  },
  examples: [
    {
      formula: 'XP.QUANTITY("387万亩","亩")',
      args: ["387万亩", "亩", null],
      gives: [[3870000]],
      source: "387 × 10000",
    },
    {
      formula: 'XP.QUANTITY({"1.2亿元";5600;"—"},"亿元","万元")',
      args: [[["1.2亿元"], [5600], ["—"]], "亿元", "万元"],
      gives: [[1.2], [0.56], [""]],
      source: "5600万元 ÷ 10000 = 0.56亿元",
    },
    {
      formula: 'XP.QUANTITY({"300人";"3.5公顷"},"亩")',
      args: [[["300人"], ["3.5公顷"]], "亩", null],
      gives: [["#VALUE!"], [52.5]],
      source: "1公顷 = 15亩（《关于改革全国土地面积计量单位的通知》）；人与亩不同类",
    },
  ],
};
