import type { Indicator } from "../../composite/method";
import type { SingleWeights } from "../../composite/schema/weights";
import type { WeightRule } from "../../composite/weight/rule";
import type { Sheet } from "../../terms/sheet";
import { cellIn, type LiveColumn } from "../column";
import { openGrid } from "../grid";
import type { UnitSheet } from "../unit-sheet";
import type { Desk } from "./desk";
import { scoreColumnOf } from "./score-place";
import {
  combinedBlock,
  isInSample,
  singleBlock,
  weighingSheetName,
  type WeightCell,
  type WeightCells,
  type Weighed,
} from "./weighing-blocks";

/** The weights that rules work out of scores and judgements, in cells (赋权过程). */
export interface Weighing {
  /** The sheet with the workings; nothing where no rule works weights out. */
  build(): Sheet | undefined;
  /**
   * The cell with a child's weight in a group, all of its siblings' adding up to 1.
   *
   * @returns what stands in it, a word where there are no weights; `undefined` where units of the group have none
   */
  weightOf(parent: Indicator, child: Indicator, group: string | undefined): WeightCell | undefined;
}

/**
 * Lays out how weights follow from scores, from judgements and from each other (赋权): a block for each rule, with the figures
 * on the way. Weights by judgements and principal components stand as values with a note.
 *
 * @param sheet - with one row a unit, for who is in the samples
 * @param groups - that weights are asked for
 * @param written - the weight that is written for a child in a group, as a formula on any sheet
 */
export function layWeighing(
  desk: Desk,
  sheet: UnitSheet,
  groups: readonly (string | undefined)[],
  written: Weighed["written"],
): Weighing {
  const grid = openGrid(weighingSheetName);
  grid.put(0, 0, { value: "赋权过程", style: "title" });
  grid.put(1, 0, {
    value: "由子项得分算出权重的各步：样本是子项都有得分的参评单位；得分一变，权重随之变化。",
    style: "note",
  });
  let next = 3;
  const cells = new Map<string, WeightCells | undefined>();
  for (const parent of desk.nodes) {
    const rule = parent.weightsFrom;
    if (rule === undefined || rule === "equal") continue;
    const children = desk.tree.childrenOf.get(parent.code)!.filter(({ counts }) => counts);
    const isSampled = partsOf(rule).some((part) => "scope" in part);
    const sample = isSampled ? sampleColumn(desk, sheet, parent, children) : undefined;
    const weighed: Weighed = { desk, grid, parent, children, sample, written };
    const blocks = openBlocks(weighed, rule, () => {
      const top = next;
      next += children.length + 3;
      return top;
    });
    for (const group of groups) cells.set(keyOf(parent, group), blocks(group));
  }
  return {
    build: () =>
      cells.size === 0 ? undefined : grid.build({ widths: [10, 26, 13, 13, 13, 13], print: { pagesWide: 1 } }),
    weightOf: (parent, child, group) =>
      cells.get(keyOf(parent, group))?.[
        desk.tree.childrenOf
          .get(parent.code)!
          .filter(({ counts }) => counts)
          .indexOf(child)
      ],
  };
}

function keyOf({ code }: Indicator, group: string | undefined): string {
  return JSON.stringify([code, group]);
}

function partsOf(rule: WeightRule): readonly SingleWeights[] {
  return rule.kind === "combined" ? rule.of : [rule];
}

/** Marks who is ranked and has all of the children's scores. */
function sampleColumn(desk: Desk, sheet: UnitSheet, parent: Indicator, children: readonly Indicator[]): LiveColumn {
  const { evaluation, stages } = desk;
  const columns = children.map(({ code }) => scoreColumnOf(desk, code));
  return sheet.add({
    header: `赋权样本：${parent.code}`,
    note: `1：参评且${parent.title}的子项都有得分，参加算权重。`,
    values: evaluation.units.map((_, unit) => Number(isInSample(desk, children, unit))),
    formula: (unit) => {
      const isRanked = cellIn(stages.units.isRanked, unit, sheet.name);
      const isThere = columns.map((column) => `ISNUMBER(${cellIn(column, unit, sheet.name)})`).join("*");
      return `(${isRanked}=1)*${isThere}`;
    },
    style: "integer",
    width: 8,
  });
}

/** Lays the blocks of one rule out, each once, as the groups ask for them. */
function openBlocks(weighed: Weighed, rule: WeightRule, topOfNext: () => number) {
  const parts = partsOf(rule);
  const isGrouped = parts.some((part) => "scope" in part && part.scope === "group");
  const known = new Map<string, WeightCells>();
  const once = (key: unknown, make: () => WeightCells): WeightCells => {
    const text = JSON.stringify(key);
    if (!known.has(text)) known.set(text, make());
    return known.get(text)!;
  };
  const single = (from: SingleWeights, at: number, group: string | undefined): WeightCells => {
    const own = from.kind === "written" || ("scope" in from && from.scope === "group") ? group : undefined;
    return once([at, own], () => singleBlock(weighed, from, own, topOfNext()));
  };
  return (group: string | undefined): WeightCells | undefined => {
    if (isGrouped && group === undefined) return undefined;
    const found = parts.map((from, at) => single(from, at, group));
    if (rule.kind !== "combined") return found[0]!;
    const isOwn = isGrouped || parts.some(({ kind }) => kind === "written");
    return once(["combined", isOwn ? group : undefined], () =>
      combinedBlock(weighed, rule, isOwn ? group : undefined, found as [WeightCells, WeightCells], topOfNext()),
    );
  };
}
