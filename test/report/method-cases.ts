import { checked, leaf, method } from "./raise";
import type { RaisedCase } from "./raised-case";

const withLeaf = (fields: Record<string, unknown>) => checked(method({}, leaf(fields)));
const scored = (score: unknown, fields: Record<string, unknown> = {}) => withLeaf({ score, ...fields });

/** Methods that are wrong in form, or in what is not an indicator: tables, variables, groups, lists, units. */
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
];
