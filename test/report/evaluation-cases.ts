import { explainChange } from "../../engine/analysis/change";
import { evaluateSheets } from "../composite/build";
import { methodSchema } from "../../engine/composite/method";
import type { RaisedCase } from "./raised-case";
import { evaluated, leaf, method, units } from "./raise";

/** Four units of a group with scores as they are written: of 产值, 人口, 财力. */
const weighed = (
  weightsFrom: Record<string, unknown>,
  rows: readonly (readonly (number | null)[])[],
  ...leaves: readonly Record<string, unknown>[]
) =>
  evaluated(
    method({
      groups: [{ id: "山区", title: "山区县", where: "1" }],
      absence: "skip",
      indicators: [
        {
          code: "S",
          title: "综合得分",
          aggregate: "arithmetic",
          weightsFrom: "of" in weightsFrom ? weightsFrom : { scope: "group", ...weightsFrom },
        },
        ...["产值", "人口", "财力"].map((title, i) => ({
          ...{ code: "ABC"[i], parent: "S", title, value: title, score: { kind: "formula", formula: "x" } },
          ...leaves[i],
        })),
      ],
    }),
    [["代码", "名称", "产值", "人口", "财力"], ...rows.map((row, i) => [`0${i}`, `${i}县`, ...row])],
  );

/** Two years' evaluations of 产值 by other columns, held against each other. */
function compared(lastTitle: string) {
  const year = (title: string, value: string) =>
    evaluateSheets(methodSchema.parse(method({}, leaf({ title, value }))), {
      name: "主表",
      rows: [["代码", "名称", value], ...units.slice(1).map((row) => row.slice(0, 3))],
      merges: [],
    });
  return [...explainChange(year(lastTitle, "产值2023"), year("产值", "产值2024")).issues];
}

/** A method with so many groups that are clusters by 人口. */
function clustered(count: number) {
  const groups = Array.from({ length: count }, (_, i) => ({ id: `c${i + 1}`, title: `第${i + 1}类`, cluster: i + 1 }));
  return method({ groups, clustering: { by: ["人口"] } });
}

/** Methods that are right, on data that are not. */
export const evaluationCases: readonly RaisedCase[] = [
  ["a column of last year that has another name now", () => compared("产值")],
  ["an indicator of last year that is not there now", () => compared("销售额")],
  ["a misspelt name", () => evaluated(method({}, leaf({ value: "产直 / 人口" })))],
  [
    "a unit of which everything is left out",
    () =>
      evaluated(method({ absence: "skip" }), [
        ["代码", "名称", "产值"],
        ["01", "甲县", 5],
        ["02", "乙县", null],
      ]),
  ],
  ["a misspelt column", () => evaluated(method({}, leaf({ value: "主表.产直" })))],
  ["a text for a number", () => evaluated(method({}, leaf({ value: '产值 + "甲"' })))],
  ["a number for a text", () => evaluated(method({ units: { name: "名称", where: "contains(1, 名称)" } }))],
  ["a text beside a number", () => evaluated(method({ units: { name: "名称", where: '"甲" == 1' } }))],
  [
    "no tables",
    () =>
      evaluated(
        method({
          tables: [
            { name: "主表", code: "代码" },
            { name: "副表", code: "代码" },
          ],
        }),
      ),
  ],
  ["no column of codes", () => evaluated(method({ tables: [{ name: "主表", code: "区划" }] }))],
  [
    "a misspelt column of a variable",
    () => evaluated(method({ variables: [{ name: "钱", column: "产直" }] }, leaf({ value: "钱" }))),
  ],
  [
    "rows",
    () =>
      evaluated(method({}), [
        ["代码", "名称", "产值", "产值"],
        ["01", "甲县", 10, 3],
        ["01", "甲县", 10, 3],
        ["", "合计", 40, 3],
        ["02", "乙县", "约20", 3],
        ["03", "丙县", null, 3],
        ["04", "丁县", "—", 3],
      ]),
  ],
  ["a division by zero", () => evaluated(method({}, leaf({ value: "产值 / (人口 - 1)" })))],
  [
    "another table",
    () =>
      evaluated(
        method(
          {
            tables: [
              { name: "主表", code: "代码" },
              { name: "往年", code: "代码", recoded: [{ code: "02", was: ["02", "12"] }] },
            ],
          },
          leaf({ value: "产值 - 往年.产值" }),
        ),
        units,
        [
          ["代码", "产值"],
          ["01", 9],
          ["02", 5],
          ["12", 6],
        ],
      ),
  ],
  [
    "units",
    () =>
      evaluated(
        method({
          units: { name: "名称", where: "人口 > 1", unranked: ["99"], exclude: [{ code: "98", reason: "撤销" }] },
        }),
        [
          ["代码", "名称", "产值", "人口"],
          ["01", "甲县", 10, null],
          ["02", "乙县", 10, 3],
        ],
      ),
  ],
  ["nobody", () => evaluated(method({ units: { name: "名称", where: "人口 > 100" } }))],
  [
    "groups",
    () =>
      evaluated(
        method({
          groups: [
            { id: "山区", title: "山区县", where: "人口 < 3" },
            { id: "平原", title: "平原县", codes: ["01", "77"] },
          ],
        }),
        [...units, ["04", "丁县", 40, null], ["05", "戊县", 50, 9]],
      ),
  ],
  [
    "choices",
    () =>
      evaluated(
        method({
          groups: [
            { id: "g", title: "工业主导型", chosen: true },
            { id: "n", title: "农业优先型", chosen: true },
          ],
          grouping: "multiple-first",
          choices: ["第一选择", "第二选择"],
        }),
        [
          ["代码", "名称", "产值", "第一选择", "第二选择"],
          ["01", "甲县", 10, "工业主导", "n"],
          ["02", "乙县", 20, "", "g"],
          ["03", "丙县", 30, "g", "工业主导型"],
          ["04", "丁县", 40, "g、n", ""],
        ],
      ),
  ],
  [
    "choices that are numbers",
    () => {
      const groups = [{ id: "g", title: "工业主导型", chosen: true }];
      return evaluated(method({ groups, choices: ["产值 + 1"] }));
    },
  ],
  ["a value that is a text", () => evaluated(method({}, leaf({ value: "left(名称, 1)" })))],
  ["a column that is not there", () => evaluated(method({}, leaf({ value: "rankIn(产值, 主表.产直)" })))],
  [
    "a text among the others",
    () =>
      evaluated(method({}, leaf({ value: "rankIn(产值, 主表.人口)" })), [
        ["代码", "名称", "产值", "人口"],
        ["01", "甲县", 10, "很多"],
        ["02", "乙县", 20, 3],
      ]),
  ],
  [
    "growth, withdrawals, conditions and earlier years that are not known",
    () =>
      evaluated(
        method({
          ranking: { previousScore: "人口 - 1" },
          lists: [
            {
              id: "进步",
              title: "进步县",
              by: "growth",
              top: 1,
              withdrawn: [{ code: "09", reason: "数据不实" }],
            },
          ],
          streaks: [
            {
              title: "连续进步",
              lists: ["进步"],
              before: ["去年"],
              atLeast: 2,
              off: true,
              when: "试点",
            },
          ],
          bands: [{ title: "好", from: 10, when: "试点" }],
        }),
        [
          ["代码", "名称", "产值", "人口", "去年", "试点"],
          ["01", "甲县", 10, 1, null, 1],
          ["02", "乙县", 20, 3, 0, null],
          ["03", "丙县", 30, 0, 0, 1],
        ],
      ),
  ],
  [
    "a column without spread",
    () => evaluated(method({}, leaf({ value: "人口 * 0 + 7", score: { kind: "min-max", limits: "sample" } }))),
  ],
  [
    "a group without spread",
    () =>
      evaluated(
        method(
          { groups: [{ id: "山区", title: "山区县", codes: ["01", "02", "03"] }] },
          leaf({ value: "人口 * 0 + 7", scope: "group", score: { kind: "z-score" } }),
        ),
      ),
  ],
  [
    "an indicator that nobody has",
    () =>
      evaluated(method(), [
        ["代码", "名称", "产值"],
        ...["01", "02", "03", "04", "05", "06"].map((code) => [code, `${code}县`, null]),
      ]),
  ],
  [
    "a unit of reference that is not there",
    () => evaluated(method({}, leaf({ score: { kind: "ratio", to: { unit: "99" } } }))),
  ],
  [
    "a logarithm that there is not",
    () => evaluated(method({}, leaf({ value: "产值 - 10", score: { kind: "log", limits: { low: 1, high: 20 } } }))),
  ],
  [
    "a mean of negative scores",
    () =>
      evaluated(
        method({
          indicators: [{ code: "S", title: "综合得分", aggregate: "geometric" }, leaf({ score: { kind: "z-score" } })],
        }),
      ),
  ],
  [
    "too few scores",
    () =>
      evaluated(
        method({
          indicators: [
            { code: "S", title: "综合得分", aggregate: "arithmetic", minimumPresent: 0.6 },
            leaf({ absence: "skip" }),
            leaf({ code: "B", value: "人口" }),
          ],
        }),
        [...units, ["04", "丁县", null, 4]],
      ),
  ],
  [
    "a comparison with other weights for one unit, and of what is the same for all",
    () =>
      evaluated(
        method({
          indicators: [
            { code: "S", title: "综合得分", aggregate: "arithmetic" },
            { code: "P", title: "经济", parent: "S", weight: 1, aggregate: "copeland", scope: "all" },
            { code: "Q", title: "环境", parent: "S", weight: 1, aggregate: "topsis", scope: "all" },
            leaf({ parent: "P", unitWeights: { "01": 3 } }),
            leaf({ code: "B", parent: "P", value: "人口" }),
            leaf({ code: "C", parent: "Q", value: "人口 * 0" }),
          ],
        }),
      ),
  ],
  [
    "clusters with equal distances, and a unit without a variable",
    () => evaluated(clustered(2), [...units.slice(0, 3), ["03", "丙县", 40, 3], ["04", "丁县", 40, null]]),
  ],
  ["more clusters than units that differ", () => evaluated(clustered(4))],
  [
    "more units than are clustered",
    () => evaluated(clustered(2), [units[0]!, ...Array.from({ length: 5001 }, (_, i) => [`${i}`, `${i}县`, 1, i])]),
  ],
  [
    "units composed of others",
    () =>
      evaluated(
        method({
          units: {
            name: "名称",
            composed: [
              { code: "03", of: ["01", "77"], weight: "0 - 人口" },
              { code: "88", of: ["01"] },
            ],
          },
        }),
      ),
  ],
  ["weights of one unit", () => evaluated(method({ weightsSum: 1 }, leaf({ unitWeights: { "01": 3 } })))],
  ["a weight of 0 for one unit", () => evaluated(method({}, leaf({ unitWeights: { "01": 0 } })))],
  [
    "weights of two units",
    () =>
      weighed({ kind: "critic" }, [
        [1, 2, 3],
        [2, 3, 5],
        [null, 1, 2],
      ]),
  ],
  [
    "weights of scores below 0",
    () =>
      weighed({ kind: "entropy" }, [
        [1, -2, 3],
        [2, 3, 5],
      ]),
  ],
  [
    "weights of constants",
    () =>
      weighed({ kind: "variation" }, [
        [1, 2, 3],
        [1, 2, 3],
      ]),
  ],
  [
    "weights of some constants",
    () =>
      weighed({ kind: "deviation" }, [
        [1, 2, 3],
        [2, 2, 4],
      ]),
  ],
  [
    "weights of the same",
    () =>
      weighed({ kind: "critic" }, [
        [1, 2, 3],
        [2, 3, 4],
        [4, 5, 6],
      ]),
  ],
  [
    "no first component",
    () =>
      weighed({ kind: "principal-component" }, [
        [1, 0, 0],
        [-1, 0, 0],
        [0, 1, 0],
        [0, -1, 0],
      ]),
  ],
  [
    "an indicator against the others",
    () =>
      weighed({ kind: "principal-component" }, [
        [1, 1, 3],
        [2, 3, 2],
        [3, 2, 1],
      ]),
  ],
  [
    "weights that share nothing",
    () =>
      weighed(
        {
          kind: "combined",
          how: "product",
          of: [{ kind: "deviation", scope: "all" }, { kind: "written" }],
        },
        [
          [1, 2, 3],
          [2, 2, 3],
        ],
        { weight: 0 },
        { weight: 1 },
        { weight: 1 },
      ),
  ],
  [
    "more weight than there is",
    () =>
      evaluated(method({}, leaf({ lift: { when: "人口 > 1", times: 3 } }), leaf({ code: "B", value: "人口" })), [
        ...units,
        ["04", "丁县", 40, null],
      ]),
  ],
  [
    "adjustments",
    () =>
      evaluated(
        method({
          adjustments: {
            bonuses: [{ title: "试点", value: "人口" }],
            vetoes: [{ title: "重大事故", when: "人口 > 3", effect: "score" }],
            gates: [{ title: "人口门槛", when: "人口 > 0" }],
          },
        }),
        [...units, ["04", "丁县", 40, null]],
      ),
  ],
  [
    "too little reported",
    () =>
      evaluated(
        method({ units: { name: "名称", availability: { present: 0.8, nonZero: 0.6, keep: ["77"] } } }, leaf(), {
          ...leaf({ code: "B", title: "人口", value: "人口" }),
        }),
        [...units, ["04", "丁县", 40, null], ["05", "戊县", 0, 9]],
      ),
  ],
  [
    "logarithms of what has none",
    () => evaluated(method({}, leaf({ value: "产值 - 10", treat: { steps: [{ kind: "log" }] } }))),
  ],
  [
    "too few to test, and in groups",
    () =>
      evaluated(
        method(
          { groups: [{ id: "山区", title: "山区县", codes: ["01", "02", "03"] }] },
          leaf({
            scope: "group",
            treat: { test: { skewness: 0.1, kurtosis: -9 }, steps: [{ kind: "winsorise", cells: 1 }] },
            value: "人口 ^ 3",
          }),
        ),
      ),
  ],
  [
    "still lopsided",
    () =>
      evaluated(
        method(
          {},
          leaf({
            treat: { test: { skewness: 0.1, kurtosis: -9 }, steps: [{ kind: "clip", high: 100 }] },
            value: "人口 ^ 3",
          }),
        ),
        [...units, ["04", "丁县", 40, 9], ["05", "戊县", 50, 5]],
      ),
  ],
  [
    "a shared last place",
    () =>
      evaluated(method({ lists: [{ id: "先进", title: "先进县", by: "score", top: 1 }] }), [
        ["代码", "名称", "产值"],
        ["01", "甲县", 10],
        ["02", "乙县", 10],
      ]),
  ],
];
