import { checked, leaf, method } from "./raise";
import type { RaisedCase } from "./raised-case";

const withLeaf = (fields: Record<string, unknown>) => checked(method({}, leaf(fields)));
const root = { code: "S", title: "综合得分", aggregate: "arithmetic" };
const others = [leaf({ code: "B", title: "人口" }), leaf({ code: "C", title: "财力" })];
const judged = (judgements: number[][], more = {}, ...siblings: Record<string, unknown>[]) =>
  checked(
    method({ indicators: [{ ...root, weightsFrom: { kind: "ahp", judgements, ...more } }, leaf(), ...siblings] }),
  );

/** Trees of indicators that do not hang together, and weights that do not add up. */
export const treeCases: readonly RaisedCase[] = [
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
  ["a negative weight", () => withLeaf({ weight: -0.05 })],
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
];
