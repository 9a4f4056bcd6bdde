import { weighJudgementMatrix } from "../../engine/composite/weight/judgement-matrix";
import type { Issue } from "../../engine/terms/issue";
import type { CellValue } from "../../engine/terms/sheet";
import { checked, leaf, method } from "./raise";

/** What was done wrong, and the issues that it raises. */
export type RaisedCase = readonly [what: string, raise: () => readonly Issue[] | Promise<readonly Issue[]>];

const withLeaf = (fields: Record<string, unknown>) => checked(method({}, leaf(fields)));
const formula = (value: string) => withLeaf({ value });
const root = { code: "S", title: "综合得分", aggregate: "arithmetic" };
const others = [leaf({ code: "B", title: "人口" }), leaf({ code: "C", title: "财力" })];
const judged = (judgements: number[][], more = {}, ...siblings: Record<string, unknown>[]) =>
  checked(
    method({ indicators: [{ ...root, weightsFrom: { kind: "ahp", judgements, ...more } }, leaf(), ...siblings] }),
  );
const scored = (score: unknown, fields: Record<string, unknown> = {}) => withLeaf({ score, ...fields });
const treated = (...steps: readonly unknown[]) => withLeaf({ treat: { steps } });
const filledFrom = (how: string, ...years: readonly number[]) =>
  withLeaf({ absence: { fill: { year: 2024, years: years.map((year) => ({ year, value: "人口" })), how } } });

const matrix = (...rows: readonly (readonly CellValue[])[]) => weighJudgementMatrix(rows).issues;

/** Matrices of judgements that stand by themselves. */
export const judgementCases: readonly RaisedCase[] = [
  ["one item", () => matrix([1])],
  ["a diagonal that is not 1", () => matrix([3, 3], [null, 1])],
  ["a pair that was not compared", () => matrix([1, null], [null, 1])],
  ["a pair that contradicts itself", () => matrix([1, 3], [2, 1])],
  ["a judgement below 0", () => matrix([1, -3], [3, 1])],
  [
    "a random index that is too short",
    () =>
      weighJudgementMatrix(
        [
          [1, 3],
          [null, 1],
        ],
        0.1,
        [0],
      ).issues,
  ],
  ["judgements in a circle", () => matrix([1, 3, 1 / 3], [null, 1, 3], [null, null, 1])],
];

/** Methods that are wrong in form or in themselves. */
export const methodCases: readonly RaisedCase[] = [
  ["an empty object", () => checked({})],
  ["a number", () => checked(5)],
  ["blank title, misspelt key", () => checked(method({ title: " ", titel: "办法" }))],
  ["no indicators, bad rounding", () => checked(method({ indicators: [], ranking: { rankOn: 11 } }))],
  ["half a decimal", () => checked(method({ ranking: { rankOn: 1.5, ties: "none" } }))],
  ["types", () => withLeaf({ weight: "8", counts: "是", title: 5, groupWeights: [1], treat: {}, ideal: "3—6" })],
  [
    "choices",
    () => withLeaf({ direction: "up", scope: "省", absence: { fill: "avg" }, treat: { steps: [{ kind: "trim" }] } }),
  ],
  ["a score without kind", () => scored({})],
  ["a score of no kind", () => scored({ kind: "linear" })],
  ["a multiple of 0", () => scored({ kind: "ratio", to: "best", times: 0 })],
  ["a blank name of a group", () => withLeaf({ groupWeights: { "": 1 } })],
  ["a date for a unit", () => checked(method({ units: null }))],

  [
    "tables twice",
    () =>
      checked(
        method({
          tables: [
            { name: "主表", code: "代码" },
            { name: "主表", code: "代码" },
          ],
        }),
      ),
  ],
  [
    "variables",
    () =>
      checked(
        method({
          variables: [
            { name: "产值", column: "产值" },
            { name: "产值", column: "产值" },
            { name: "性别比（女=100）", column: "性别比" },
            { name: "人均", table: "主标", column: "人口" },
            { name: "甲", formula: "乙 + 1" },
            { name: "乙", formula: "甲 + 1" },
          ],
        }),
      ),
  ],
  [
    "groups and lists",
    () =>
      checked(
        method(
          {
            groups: [
              { id: "山区", title: "山区", codes: [] },
              { id: "山区", title: "山区", codes: [] },
            ],
            lists: [
              { id: "先进", title: "先进县", by: "综合", top: 3 },
              { id: "先进", title: "先进县", by: "rise" },
              { id: "进步", title: "进步县", by: "score", top: 1, without: ["后进", "单项"], groups: ["平原"] },
              { id: "单项", title: "单项县", by: "A", top: 1 },
            ],
            adjustments: { gates: [{ title: "门槛", when: "产值 > 1", lists: ["先近"] }] },
          },
          leaf({ groupWeights: { 山曲: 2 } }),
        ),
      ),
  ],
  ["ranks in no groups", () => checked(method({ ranking: { scope: ["all", "group"], tieBreak: ["B"] } }))],
  [
    "groups that nobody can choose",
    () =>
      checked(
        method({
          groups: [
            { id: "工业", title: "工业主导型", chosen: true },
            { id: "工业主导型", title: "工业", chosen: true },
          ],
        }),
      ),
  ],
  [
    "groups of one name to choose from",
    () =>
      checked(
        method({
          groups: [
            { id: "工业", title: "工业主导型", chosen: true },
            { id: "农业", title: "工业", chosen: true },
          ],
          choices: ["类型 +"],
        }),
      ),
  ],
  ["choices of nothing", () => checked(method({ choices: ["类型"] }))],
  [
    "lists by growth, of later lists, by a broken formula",
    () =>
      checked(
        method({
          lists: [
            { id: "进步", title: "进步县", by: "growth", top: 2, within: ["强县", "强线"] },
            { id: "强县", title: "强县", by: { formula: "得分.A *" }, top: 2 },
          ],
          streaks: [{ title: "连续强县", lists: ["强现"], before: ["去年"], atLeast: 3 }],
        }),
      ),
  ],
  [
    "types by nodes that are not there, and two parts in one place",
    () =>
      checked(
        method({
          typing: {
            title: "类型",
            axes: [
              { title: "水平", by: { node: "AA" }, below: "低", bands: [{ title: "高", from: 70 }] },
              {
                title: "平衡",
                by: { dispersion: ["A", "BB"], deviation: "sample" },
                below: "平衡",
                bands: [
                  { title: "欠平衡", from: 5 },
                  { title: "不平衡", from: 5, border: "above" },
                ],
              },
            ],
          },
        }),
      ),
  ],
  [
    "scores where there are none",
    () =>
      checked(
        method(
          {
            tables: [
              { name: "主表", code: "代码" },
              { name: "得分", code: "代码" },
            ],
            variables: [{ name: "好", formula: "得分.A > 60" }],
            adjustments: {
              bonuses: [{ title: "先进", value: "得分.总分 > 90 ? 1 : 0" }],
              vetoes: [{ title: "落后", when: "得分.产直 < 10", effect: "title" }],
              gates: [{ title: "产值", when: "得分.产值 > 10 and rankIn(产值, 得分.A) < 3" }],
            },
            bands: [{ title: "好", from: 60, when: "得分.总分 > 60 and 得分.产值 > 60" }],
          },
          leaf(),
          leaf({ code: "B" }),
        ),
      ),
  ],
  [
    "a code in two units",
    () =>
      checked(
        method({
          tables: [
            {
              name: "主表",
              code: "代码",
              recoded: [
                { code: "01", was: ["11"] },
                { code: "02", was: ["11"] },
              ],
            },
          ],
        }),
      ),
  ],

  ["indicators twice", () => checked(method({}, leaf(), leaf()))],
  ["an unknown parent", () => checked(method({}, leaf({ code: "A1", parent: "AB" }), leaf({ code: "AA" })))],
  ["no root", () => checked(method({ indicators: [leaf({ parent: "A" })] }))],
  ["several roots", () => checked(method({}, leaf({ parent: undefined })))],
  [
    "parents of each other",
    () => checked(method({}, leaf(), leaf({ code: "B", parent: "C" }), leaf({ code: "C", parent: "B" }))),
  ],
  [
    "an inner node like an indicator",
    () => checked(method({}, leaf({ title: "经济" }), leaf({ code: "A1", parent: "A" }))),
  ],
  [
    "a power of 0",
    () => checked(method({ indicators: [{ code: "S", title: "综合得分", aggregate: { power: 0 } }, leaf()] })),
  ],
  [
    "a comparison with nobody said",
    () => checked(method({ indicators: [{ code: "S", title: "综合得分", aggregate: "copeland" }, leaf()] })),
  ],
  [
    "a comparison within groups that there are not",
    () =>
      checked(method({ indicators: [{ code: "S", title: "综合得分", aggregate: "topsis", scope: "group" }, leaf()] })),
  ],
  [
    "a comparison over groups of other weights",
    () =>
      checked(
        method({
          groups: [
            { id: "山区", title: "山区", codes: [] },
            { id: "平原", title: "平原", codes: [] },
          ],
          indicators: [
            { code: "S", title: "综合得分", aggregate: "copeland", scope: "all" },
            leaf({ groupWeights: { 山区: 2 } }),
            leaf({ code: "B" }),
          ],
        }),
      ),
  ],
  [
    "an indicator without anything",
    () => checked(method({}, { code: "A", parent: "S", title: "产值", weight: 1, aggregate: "arithmetic" })),
  ],
  ["moderate without ideal", () => withLeaf({ direction: "moderate" })],
  ["limits the wrong way round", () => scored({ kind: "min-max", limits: { low: 20, high: -20 } })],
  ["a group scope without groups", () => withLeaf({ scope: "group" })],
  ["no scope", () => scored({ kind: "min-max", limits: "sample" }, { scope: undefined })],
  ["an interval that is positive", () => scored({ kind: "interval", zeroBelow: 0, zeroAbove: 9 })],
  [
    "an interval without direction",
    () => scored({ kind: "interval", zeroBelow: 0, zeroAbove: 9 }, { direction: undefined }),
  ],
  [
    "a ladder that is moderate",
    () =>
      scored(
        { kind: "ladder", steps: [{ from: 1, score: 100 }] },
        { direction: "moderate", ideal: { low: 1, high: 2 } },
      ),
  ],
  ["a target without formula", () => scored({ kind: "ratio", to: "target" })],
  ["a negative weight", () => withLeaf({ weight: -0.05 })],
  ["clusters without variables", () => checked(method({ groups: [{ id: "甲", title: "甲类", cluster: 1 }] }))],
  ["variables without clusters", () => checked(method({ clustering: { by: ["产值"] } }))],
  [
    "one cluster",
    () => checked(method({ groups: [{ id: "甲", title: "甲类", cluster: 1 }], clustering: { by: ["产值"] } })),
  ],
  [
    "clusters of the same number",
    () =>
      checked(
        method({
          groups: ["甲", "乙"].map((id) => ({ id, title: `${id}类`, cluster: 2 })),
          clustering: { by: ["产值"] },
        }),
      ),
  ],
  [
    "units composed of composed ones, twice, of a unit named twice",
    () =>
      checked(
        method({
          units: {
            name: "名称",
            composed: [
              { code: "01", of: ["02", "03", "03"] },
              { code: "02", of: ["04"] },
              { code: "02", of: ["05"], node: "A" },
            ],
          },
        }),
      ),
  ],
  ["no weight", () => withLeaf({ weight: undefined })],
  ["weights of 0", () => withLeaf({ weight: 0 })],
  ["a wrong sum", () => checked(method({ weightsSum: 1 }, leaf({ weight: 0.1 }), leaf({ code: "B", weight: 0.2 })))],
  [
    "a wrong sum in one group",
    () =>
      checked(
        method(
          {
            weightsSum: 1,
            groups: [
              { id: "山区", title: "山区", codes: [] },
              { id: "平原", title: "平原", codes: [] },
            ],
          },
          leaf({ groupWeights: { 山区: 2 } }),
        ),
      ),
  ],
  [
    "weights that are worked out and written down",
    () => checked(method({ indicators: [{ ...root, weightsFrom: { kind: "entropy", scope: "group" } }, leaf()] })),
  ],
  ["weights of nothing", () => withLeaf({ weightsFrom: "equal" })],
  ["judgements of others", () => judged([[3, 2], [1]])],
  ["judgements without a random index", () => judged([[3, 9], [3]], { randomIndex: [0, 0] }, ...others)],
  [
    // 产值 is half of 人口, 人口 a third of 财力, and yet 产值 four times 财力.
    "judgements in a circle",
    () => judged([[1 / 2, 4], [1 / 3]], {}, ...others),
  ],
  ["more weight for the root", () => checked(method({ indicators: [{ ...root, lift: { when: "1" } }, leaf()] }))],
  ["more weight by nothing", () => withLeaf({ lift: { when: "1" } })],
  ["steps that undo each other", () => treated({ kind: "clip", high: 5 }, { kind: "log" })],
  ["clipping at nothing", () => treated({ kind: "clip" })],
  ["percentiles the wrong way round", () => treated({ kind: "percentiles", low: 0.95, high: 0.05 })],
  ["a treatment without scope", () => withLeaf({ scope: undefined, treat: { steps: [{ kind: "log", form: "ct" }] } })],
  ["goalposts of what was logged", () => treated({ kind: "box-cox", lambda: 0.5 })],
  ["a fill without groups", () => withLeaf({ absence: { fill: "group-mean" } })],
  ["a fill of all without groups", () => checked(method({ absence: { fill: "group-median" } }))],
  ["a year twice", () => filledFrom("linear", 2023, 2023)],
  ["the year itself", () => filledFrom("linear", 2024)],
  ["no earlier year", () => filledFrom("last", 2025)],
  [
    "a logarithm of nothing",
    () => scored({ kind: "log", offset: 1, limits: { low: -1, high: 10 } }, { scope: undefined }),
  ],
  [
    "a reciprocal of nothing",
    () => scored({ kind: "reciprocal", limits: { low: 0, high: 10 } }, { direction: "negative" }),
  ],
  ["a reciprocal of a benefit", () => scored({ kind: "reciprocal", limits: { low: 1, high: 10 } })],
  ["counts that take off for a benefit", () => scored({ kind: "counts", each: -1 })],
  ["a cap below the floor", () => scored({ kind: "counts", each: 1, cap: 0, floor: 5 })],
  [
    "more for missing the target",
    () => scored({ kind: "base-and-slope", target: "1", base: 60, above: 1, below: { score: 70 } }),
  ],
  ["a target that cannot be read", () => scored({ kind: "shortfall", target: "产值 +", each: 1 })],

  ["a sign at the end", () => formula("产值 +")],
  ["a long formula", () => formula(`产值${" + 1".repeat(600)}`)],
  ["a deep formula", () => formula(`${"(".repeat(70)}产值${")".repeat(70)}`)],
  ["a misspelt function", () => formula("medain(产值)")],
  ["a function of no name", () => formula("产值(人口)")],
  ["too few arguments", () => formula("if(产值, 1)")],
  ["a population that is no column", () => formula("rankIn(产值, 人口)")],
  ["digits that are computed", () => formula("round(产值, 人口)")],
  ...[
    "产值 人口",
    "产值 = 1",
    "1:2",
    "a.b.c",
    "产值[1]",
    "产值; 1",
    "产值!",
    "not 产值 == 1",
    "null",
    "1e999",
    "产值 & 人口",
    "产值 mod 2",
    "a.b(1)",
  ].map((text): RaisedCase => [text, () => formula(text)]),
];
