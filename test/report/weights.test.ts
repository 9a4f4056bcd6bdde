import { analyse } from "../../engine/analysis/findings";
import { multivariate } from "../../engine/analysis/multivariate";
import { explain } from "../../engine/composite/explain";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import { evaluationSheets } from "../../engine/report/evaluation-sheets";
import { explainSteps } from "../../engine/report/explain";
import { multivariateSheets } from "../../engine/report/multivariate-sheets";
import { liftText, weightsFromText } from "../../engine/report/weight-words";
import type { CellValue, Sheet } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

type Node = MethodInput["indicators"][number];
type From = NonNullable<Node["weightsFrom"]>;

const leaf = (name: string, more: Partial<Node> = {}): Node => ({
  ...{ code: name, parent: "S", title: `${name}项`, value: name, score: { kind: "formula", formula: "x" } },
  ...more,
});

function evaluated(
  weightsFrom: From | undefined,
  rows: readonly (readonly CellValue[])[],
  more: readonly Partial<Node>[] = [],
  part: Partial<MethodInput> = {},
): Evaluation {
  const names = ["甲", "乙", "丙", "丁"].slice(0, rows[0]!.length);
  const root: Node = { code: "S", title: "综合得分", aggregate: "arithmetic", ...(weightsFrom ? { weightsFrom } : {}) };
  const method = methodOf({
    indicators: [root, ...names.map((name, i) => leaf(name, more[i]))],
    absence: "skip",
    ...part,
  });
  const body = rows.map((row, i) => [String(i + 1), `县${i + 1}`, ...row]);
  return evaluateSheets(method, sheetOf("表", [["代码", "名称", ...names], ...body]));
}

/** The lines about weights in the working of the first unit's score. */
function lines(evaluation: Evaluation): string[] {
  const all = explainSteps(explain(evaluation, "1", "S")).map((line) => line.replaceAll("\u3000", ""));
  return all.slice(1).filter((line) => /权重|加权/u.test(line));
}

const two = [
  [1, 0],
  [3, 4],
];

describe("workings", () => {
  test("entropy, in a group, with a unit left out, under a weight of 24", () => {
    const groups = [{ id: "g", title: "市辖区", where: "1" }];
    const from: From = { kind: "entropy", scope: "group", shift: 1 };
    const rows = [
      [0, -1],
      [2, 3],
      [null, 4],
    ];
    const evaluation = evaluated(from, rows, [], { groups, weightsSum: "parent" });
    // The shares of 1 and 3: entropy 0.811278; those of 0 and 4: entropy 0.
    expect(lines(evaluation)).toEqual([
      "权重：熵权法（按“市辖区”组中 2 个单位的得分，另有 1 个得分不全，没有参与）：得分先加 1，差异系数 = 1 − 熵；权重 = 差异系数 ÷ 差异系数之和 1.1887",
      "甲项：熵 0.8113，差异系数 0.1887，权重 0.1588",
      "乙项：熵 0，差异系数 1，权重 0.8412",
    ]);
    const method = { weightsSum: "parent", groups } as const;
    const withOwn = methodOf({
      indicators: [
        {
          code: "S",
          title: "综合得分",
          weight: 24,
          aggregate: "arithmetic",
          weightsFrom: { kind: "deviation", scope: "all" },
        },
        leaf("甲"),
        leaf("乙"),
      ],
      ...method,
    });
    const body = [
      ["1", "县", 1, 0],
      ["2", "县", 3, 4],
    ];
    // √2 and 2√2: a third and two thirds of 24
    expect(lines(evaluateSheets(withOwn, sheetOf("表", [["代码", "名称", "甲", "乙"], ...body])))).toEqual([
      "权重：离差法（按全部单位中 2 个单位的得分）：取得分的样本标准差；权重 = 标准差 ÷ 标准差之和 4.2426 × 24",
      "甲项：标准差 1.4142，权重 8",
      "乙项：标准差 2.8284，权重 16",
    ]);
  });
  test("variation", () => {
    expect(
      lines(
        evaluated({ kind: "variation", scope: "all" }, [
          [1, 10],
          [3, 14],
        ]),
      ),
    ).toEqual([
      "权重：变异系数法（按全部单位中 2 个单位的得分）：变异系数 = 得分的样本标准差 ÷ 平均值；权重 = 变异系数 ÷ 变异系数之和 0.9428",
      "甲项：变异系数 0.7071，权重 0.75",
      "乙项：变异系数 0.2357，权重 0.25",
    ]);
  });
  test("CRITIC", () => {
    // ½ · 3 = 1.5 twice, √⅓ · 2 = 1.1547
    expect(
      lines(
        evaluated({ kind: "critic", scope: "all" }, [
          [0, 2, 0],
          [1, 1, 9],
          [2, 0, 0],
        ]),
      ),
    ).toEqual([
      "权重：客观权重赋权法（按全部单位中 3 个单位的得分）：得分先按极差化为 0 到 1，信息量 = 标准差 × 冲突性；权重 = 信息量 ÷ 信息量之和 4.1547",
      "甲项：标准差 0.5 × 冲突性 3 = 信息量 1.5，权重 0.361",
      "乙项：标准差 0.5 × 冲突性 3 = 信息量 1.5，权重 0.361",
      "丙项：标准差 0.5774 × 冲突性 2 = 信息量 1.1547，权重 0.2779",
    ]);
  });
  test("the first component", () => {
    // r = ½: variances 1.5 and 0.5
    expect(
      lines(
        evaluated({ kind: "principal-component", scope: "all" }, [
          [1, 10],
          [2, 30],
          [3, 20],
        ]),
      ),
    ).toEqual([
      "权重：主成分法（按全部单位中 3 个单位的得分）：第一主成分的方差 1.5，贡献率 75%；权重 = 载荷 ÷ 载荷之和 1.4142",
      "甲项：载荷 0.7071，权重 0.5",
      "乙项：载荷 0.7071，权重 0.5",
    ]);
  });
  test("AHP: the published four items, and two", () => {
    const judgements = [[1, 5, 2], [3, 4], [3 / 4]];
    expect(lines(evaluated({ kind: "ahp", judgements }, [[1, 2, 3, 4]]))).toEqual([
      "权重：层次分析法：取判断矩阵的主特征向量，归一；最大特征根 4.0925，一致性指标（4.0925 − 4）÷ 3 = 0.0308，一致性比例 0.0308 ÷ 0.9 = 0.0342，不大于 0.1，一致",
      "甲项：权重 0.3742",
      "乙项：权重 0.3917",
      "丙项：权重 0.0991",
      "丁项：权重 0.1349",
    ]);
    expect(lines(evaluated({ kind: "ahp", judgements: [[4]] }, two))[0]).toBe(
      "权重：层次分析法：取判断矩阵的主特征向量，归一；最大特征根 2，两项的判断总是一致",
    );
    // λmax 3.3674 by hand in the test of weights; ÷ 0.58
    expect(lines(evaluated({ kind: "ahp", judgements: [[9, 1 / 2], [1 / 3]] }, [[1, 2, 3]]))[0]).toContain(
      "一致性比例 0.1837 ÷ 0.58 = 0.3168，大于 0.1，不够一致",
    );
  });
  test("combined", () => {
    const of: Extract<From, { kind: "combined" }>["of"] = [{ kind: "deviation", scope: "all" }, { kind: "written" }];
    const own = [{ weight: 3 }, { weight: 1 }];
    expect(lines(evaluated({ kind: "combined", of, share: 0.2 }, two, own))).toEqual([
      "权重：组合赋权：0.2 × 第一种权重 + 0.8 × 第二种权重",
      "权重：离差法（按全部单位中 2 个单位的得分）：取得分的样本标准差；权重 = 标准差 ÷ 标准差之和 4.2426",
      "甲项：标准差 1.4142，权重 0.3333",
      "乙项：标准差 2.8284，权重 0.6667",
      "权重：写定的权重，除以合计",
      "甲项：权重 0.75",
      "乙项：权重 0.25",
      "甲项：0.2 × 0.3333 + 0.8 × 0.75 = 权重 0.6667",
      "乙项：0.2 × 0.6667 + 0.8 × 0.25 = 权重 0.3333",
    ]);
    const product = lines(evaluated({ kind: "combined", of, how: "product" }, two, own));
    expect(product[0]).toBe("权重：组合赋权：两种权重相乘，再除以乘积之和");
    expect(product.at(-1)).toBe("乙项：0.6667 × 0.25 = 0.1667，权重 0.4");
  });
  test("what a unit chose", () => {
    const own = [{ weight: 20, lift: { when: "乙 == 0", times: 1.5, add: -2 } }, { weight: 80 }];
    // 20 · 1.5 − 2 = 28; 72 of 80 are left
    expect(lines(evaluated(undefined, two, own))).toEqual([
      "特色加权：本单位的特色指标提高权重，同级其余各项 × 0.9，合计 100 不变",
      "甲项：权重 20 × 1.5 − 2 = 28",
    ]);
    const tooMuch = [{ weight: 20, lift: { when: "乙 == 0", times: 6 } }, { weight: 80 }];
    expect(lines(evaluated(undefined, two, tooMuch))).toEqual([
      "特色加权：提高后超过合计，或没有同级可以让出，不予计分",
      "甲项：权重 20 × 6 = 120",
    ]);
  });
});

test("written out in words, with every number", () => {
  expect(weightsFromText({ kind: "entropy", scope: "group", shift: 3 })).toBe("熵权法（按本组内的得分，得分先加 3）");
  expect(weightsFromText({ kind: "ahp", judgements: [[1, 1 / 5], [2.5]], limit: 0.2, randomIndex: [0, 0, 0.52] })).toBe(
    "层次分析法（判断矩阵上三角 1、1/5；2.5；平均随机一致性指标取0、0、0.52；一致性比例上限 0.2）",
  );
  const of: Extract<From, { kind: "combined" }>["of"] = [{ kind: "critic", scope: "all" }, { kind: "written" }];
  expect(weightsFromText({ kind: "combined", of: of as never, how: "sum", share: 0.3 })).toBe(
    "组合赋权：0.3 × 客观权重赋权法（按全部单位的得分） + 0.7 × 写定的权重",
  );
  expect(weightsFromText("equal")).toBe("等权");
  expect(liftText({ lift: { when: "a > 1", times: 1.5, add: 0 } } as never)).toBe(
    "特色加权：符合“a > 1”的单位，权重 × 1.5，同级其余各项按比例让出",
  );
});

describe("sheets", () => {
  const rowsOf = ({ rows }: Sheet) => rows.filter((row) => row.length > 1);
  test("weights by group, what they come from, and units with others", () => {
    const groups = [
      { id: "g", title: "市辖区", codes: ["1", "2"] },
      { id: "h", title: "县", codes: ["3", "4"] },
    ];
    const rows = [...two, [0, 1], [4, 3]];
    const own = [{ lift: { when: "甲 == 1", add: 0.1 } }];
    const evaluation = evaluated({ kind: "deviation", scope: "group" }, rows, own, { groups });
    const sheets = evaluationSheets(analyse(evaluation));
    const [header, root, first, second] = rowsOf(sheets.find(({ name }) => name === "权重")!);
    expect(header!.slice(3, 7)).toEqual(["市辖区权重", "市辖区占总分比重", "县权重", "县占总分比重"]);
    expect(root!.slice(0, 7)).toEqual(["S", "", "综合得分", "", 1, "", 1]);
    expect(root!.slice(7)).toEqual(["离差法（按本组内的得分）", "市辖区：2 个单位；县：2 个单位"]);
    [1 / 3, 1 / 3, 2 / 3, 2 / 3].forEach((weight, i) => expect(first![3 + i]).toBeCloseTo(weight, 12));
    [2 / 3, 2 / 3, 1 / 3, 1 / 3].forEach((weight, i) => expect(second![3 + i]).toBeCloseTo(weight, 12));
    expect(first![8]).toBe("市辖区：标准差 1.4142；县：标准差 2.8284");
    const others = rowsOf(sheets.find(({ name }) => name === "单位权重")!).slice(1);
    expect(others.map((row) => [row[0], row[3], row[7]])).toEqual([
      ["1", "甲", "特色指标"],
      ["1", "乙", "让出权重"],
    ]);
    expect(others[0]![6]).toBeCloseTo(1 / 3 + 0.1, 12);
  });
  test("the consistency of judgements; no sheet of other weights where there are none", () => {
    const judgements = [[1, 5, 2], [3, 4], [3 / 4]];
    const sheets = evaluationSheets(analyse(evaluated({ kind: "ahp", judgements }, [[1, 2, 3, 4]])));
    const [header, root] = rowsOf(sheets.find(({ name }) => name === "权重")!);
    expect(header!.slice(3, 5)).toEqual(["权重", "占总分比重"]);
    expect(root!.at(-1)).toBe("最大特征根 4.0925，一致性指标 0.0308，平均随机一致性指标 0.9，一致性比例 0.0342");
    expect(sheets.map(({ name }) => name)).not.toContain("单位权重");
    const method = rowsOf(sheets.find(({ name }) => name === "指标体系")!);
    expect(method[1]![method[0]!.indexOf("赋权方法")]).toContain("层次分析法（判断矩阵上三角 1、5、2；3、4；0.75；");
  });
  test("correlations and reliability", () => {
    const rows = [
      [1, 1.1, 3],
      [2, 2, 2],
      [3, 3.2, 1],
    ];
    const evaluation = evaluated(undefined, rows, [{ weight: 1 }, { weight: 1 }, { weight: 1 }]);
    const [correlations, reliability] = multivariateSheets(evaluation, multivariate(evaluation));
    const pairs = rowsOf(correlations!).slice(1);
    expect(pairs.map((row) => [row[1], row[2], row[10]])).toEqual([
      ["甲 甲项", "乙 乙项", "高度相关，可能重复计量"],
      ["甲 甲项", "丙 丙项", "此消彼长，相互抵消"],
      ["甲 甲项", "（所属维度）", ""],
      ["乙 乙项", "丙 丙项", "此消彼长，相互抵消"],
      ["乙 乙项", "（所属维度）", ""],
      ["丙 丙项", "（所属维度）", "与所属维度负相关，请核对方向"],
    ]);
    expect(pairs[1]!.slice(3, 10).map(Number)).toEqual([-1, 0, -1, 0, -1, expect.any(Number), 3]);
    const [row] = rowsOf(reliability!).slice(1);
    expect(row!.slice(0, 3)).toEqual(["S 综合得分", 3, 3]);
    // Without 丙: variances 1 and 1.11, covariance 1.05; 2 · (1 − 2.11 ÷ 4.21) = 0.99762
    expect(row![5]).toBe("丙 丙项：0.998");
  });
});
