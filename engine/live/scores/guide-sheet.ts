import { titleWithEdition } from "../../report/edition-text";
import type { Sheet } from "../../terms/sheet";
import { tableSheet } from "../../report/sheet-builder";
import type { Desk } from "./desk";
import { comparedDecimals } from "./totals";

/**
 * How the workbook is built, what may be changed in it, and what is only a value and why (说明).
 *
 * @param names - of its sheets, in their order
 */
export function guideSheet(desk: Desk, names: readonly string[]): Sheet {
  const { evaluation, fixed } = desk;
  const has = (name: string): boolean => names.includes(name);
  const sheets: [string, string][] = [
    ["排名", "按位次自动排序的结果，首先看这张。"],
    ["图表", "得分、构成和各组排名的图，随表变化。"],
    ["名单", "各张评选名单，自动产生。"],
    ["分组排名", "每组一段，自动排序。"],
    ["贡献", "综合得分由哪些指标构成，各多少分。"],
    ["得分", "每个指标、各级合成的得分。"],
    ["总分", "加减分、一票否决、综合得分、位次、升降、等次。"],
    ["权重", "办法规定的权重（可改）、各组采用的权重、有效权重。"],
    ["赋权", "由子项得分算出权重的过程：样本、熵值、变异系数、冲突性等。"],
    ["单位权重", "每个单位合成时实际采用的权重。"],
    ["计入", "没有得分的按缺失规定代分、略去后，计入上级的得分。"],
    ["对比", "单位之间比较的过程：谁参加、权重是否相同、到最好和最差的距离。"],
    ["对比参照", "比较时共用的数：权重份额、除数、最好、最差。"],
    ["中位", "加权中位数的过程：各项排在权重的什么位置，过半处在哪两项之间。"],
    ["评选", "每张名单谁在排队、谁落选、谁入选的过程。"],
    ["指标得分", "指标值按标尺换成的得分。"],
    ["处理", "异常值处理的各步。"],
    ["填补", "缺失值填补的结果。"],
    ["指标值", "由原始数据按公式算出的指标值。"],
    ["变量", "办法定义的中间变量。"],
    ["参数", "各单位公用的数：最大值、最小值、标准值、名额、封顶、等次界线等；蓝字可改。"],
    ["数据", "读入的原始数据，可以改。"],
    ["问题清单", "测算时发现的数据问题，是文字，不随表重算。"],
    ["评价办法", "办法的全部规定。"],
    ["指标体系", "各指标的公式、计分和合成方法。"],
  ];
  const rows: [string, string][] = [
    [
      "这是什么",
      `${titleWithEdition(evaluation.method)}的评价结果。从原始数据到得分、位次、名单都是电子表格自带的公式，在 Excel 2016 及以上、WPS 表格、LibreOffice 中打开即可查看、核对、改动和重算，不需要安装任何插件或软件。`,
    ],
    ["怎样重算", "改动一个数后自动重算；如设成了手动重算，按 F9。"],
    [
      "可以改什么",
      "蓝字浅黄底的单元格：“权重”表的办法权重、“参数”表的规定数（名额、封顶、等次界线等）；“数据”表的原始数据也可以改。其余有公式的单元格不要直接填数。",
    ],
    [
      "位次怎样比",
      evaluation.method.ranking.rankOn === undefined
        ? `比较前得分取 ${comparedDecimals} 位小数：相差不到 1e-${comparedDecimals} 的算并列，免得双精度数末位的误差分出高低。`
        : `比较前得分取 ${evaluation.method.ranking.rankOn} 位小数（办法规定，在“参数”表）。`,
    ],
    ["缺失怎样写", "没有数的单元格写明原因：未报送、不适用、无法识别、无法计算、不予计分；不当作 0。"],
    ["名称", "公式中可用名称：得分_代码、权重_代码、位次_全部、综合得分_单位等，见“公式—名称管理器”。"],
    ...sheets.filter(([name]) => has(name)).map(([name, text]): [string, string] => [`表：${name}`, text]),
    [
      "只是数值的",
      fixed.size === 0
        ? "没有。分组的结果和参评与否由测算时确定，写成数值。"
        : "下列各项没有写成公式，改动别的数时它们不变；要重算请用产生本表的工具。分组的结果和参评与否也是数值。",
    ],
    ...[...fixed].map(([what, why]): [string, string] => [`数值：${what}`, why]),
  ];
  return tableSheet({ name: "说明", title: "说明", header: ["项目", "内容"], rows, widths: [26, 110] });
}
