import { sum } from "../../stats/sum";
import type { Column } from "../../terms/column";
import { issue, type Issue } from "../../terms/issue";
import type { Columns } from "../derive";
import type { Indicator, Method, WeightsFrom } from "../method";
import type { DataWeights, SingleWeights } from "../schema/weights";
import { ahpWeights } from "./ahp";
import { combineWeights } from "./combine";
import type { NoWeights, WeightFault, WeightsOrFault } from "./found";
import { weightsFromScores } from "./from-scores";
import { isConstant } from "./shares";
import type { NodeWeighting, Weighting, WeightingPart } from "./weighting";
import { ownWeight } from "./written";
import { nodePath } from "../tree";
import { groupTitle } from "../group-title";

/** Who is weighed for: the units' codes, the group that each counts in, and 1 for each that is ranked. */
export interface Weighed {
  readonly codes: readonly string[];
  readonly groupOf: readonly (string | undefined)[];
  readonly isRanked: Uint8Array;
}

/** A rule by which weights are worked out. */
export type WeightRule = Exclude<WeightsFrom, "equal">;

const faultCodes: Readonly<Record<WeightFault, string>> = {
  few: "weights.few",
  negative: "weights.below-zero",
  constant: "weights.constant",
  alike: "weights.alike",
  ambiguous: "weights.ambiguous",
  opposed: "weights.opposed",
  disjoint: "weights.disjoint",
};

/**
 * The weights of a node's children by a rule: from their scores, from judgements, or from two of these (赋权).
 *
 * Scores are those of the ranked units that have all of the children's, among all or, with scope `group`, among those
 * that count in the unit's group. Where a rule gives no weights, the units that it was for have none and an issue says
 * why; so has a unit in no group where groups matter.
 *
 * @param children - those that count, in document order
 * @param scores - of the children, by their codes
 */
export function weighByRule(
  method: Method,
  node: Indicator,
  rule: WeightRule,
  children: readonly Indicator[],
  scores: Columns,
  { codes, groupOf, isRanked }: Weighed,
): { weighting: NodeWeighting; issues: Issue[] } {
  const issues: Issue[] = [];
  const columns = children.map(({ code }) => scores.get(code)!);
  const parts = rule.kind === "combined" ? rule.of : [rule];
  const special = parts.some(({ kind }) => kind === "written")
    ? new Set(children.flatMap(({ unitWeights }) => Object.keys(unitWeights)))
    : new Set<string>();
  const isByGroup = parts.some((part) => part.kind === "written" || ("scope" in part && part.scope === "group"));
  const report = (code: string, severity: Issue["severity"], group: string | undefined, params: Issue["params"]) => {
    const where = { path: `${nodePath(method, node)}.weightsFrom` };
    const title = groupTitle(method, group);
    issues.push(issue(severity, code, where, { code: node.code, title: node.title, group: title, ...params }));
  };
  const titlesOf = (which: readonly number[]) => which.map((i) => children[i]!.title);
  const reportFault = ({ fault, which }: NoWeights, kind: string, group: string | undefined, count: number) =>
    report(faultCodes[fault], "error", group, { kind, count, children: titlesOf(which) });

  const fromScores = (from: DataWeights, group: string | undefined): WeightingPart | undefined => {
    const positions = [...codes.keys()].filter(
      (i) => isRanked[i] === 1 && (group === undefined || groupOf[i] === group),
    );
    const complete = positions.filter((i) => columns.every(({ reasons }) => reasons[i] === 0));
    const leftOut = positions.length - complete.length;
    if (leftOut > 0) report("weights.incomplete", "info", group, { count: leftOut, of: positions.length });
    const sample = columns.map((column) => numbersAt(column, complete));
    const found = weightsFromScores(from, sample);
    if ("fault" in found) return void reportFault(found, from.kind, group, complete.length);
    const constant = sample.flatMap((column, i) => (isConstant(column) ? [i] : []));
    if (constant.length > 0) report("weights.constant-child", "warning", group, { children: titlesOf(constant) });
    return { from, found, sample: { count: complete.length, leftOut, group } };
  };
  const written = (from: SingleWeights, group: string | undefined, unit: string | undefined) => {
    const own = children.map((child) => ownWeight(child, group, unit) ?? 0);
    const whole = sum(own);
    const found = { weights: own.map((each) => each / whole), figures: {}, overall: {} };
    return whole === 0 ? undefined : { from, found, sample: undefined };
  };

  const known = new Map<string, WeightingPart | undefined>();
  const partOf = (from: SingleWeights, at: number, group: string | undefined, unit: string | undefined) => {
    const sampled = "scope" in from && from.scope === "group" ? group : undefined;
    const key = JSON.stringify([at, ...(from.kind === "written" ? [group, unit] : [sampled])]);
    if (!known.has(key))
      known.set(
        key,
        from.kind === "written"
          ? written(from, group, unit)
          : from.kind === "ahp"
            ? { from, found: ahpWeights(from.judgements, from.randomIndex), sample: undefined }
            : fromScores(from, sampled),
      );
    return known.get(key);
  };

  const sets: Weighting[] = [];
  const placeOf = new Map<string, number>();
  const place = (group: string | undefined, unit: string | undefined): number => {
    if (group === undefined && parts.some((part) => "scope" in part && part.scope === "group")) return -1;
    const found = parts.flatMap((part, at) => partOf(part, at, group, unit) ?? []);
    if (found.length < parts.length) return -1;
    const whole: WeightsOrFault =
      rule.kind === "combined"
        ? combineWeights(found[0]!.found.weights, found[1]!.found.weights, rule.how, rule.share)
        : found[0]!.found;
    if ("fault" in whole) {
      reportFault(whole, rule.kind, group, 0);
      return -1;
    }
    return sets.push({ children: children.map(({ code }) => code), found: whole, parts: found }) - 1;
  };
  const setOf = Int32Array.from(codes, (code, i) => {
    const group = isByGroup ? groupOf[i] : undefined;
    const unit = special.has(code) ? code : undefined;
    const key = JSON.stringify([group, unit]);
    if (!placeOf.has(key)) placeOf.set(key, place(group, unit));
    return placeOf.get(key)!;
  });
  return { weighting: { sets, setOf }, issues };
}

function numbersAt({ numbers }: Column, positions: readonly number[]): Float64Array {
  return Float64Array.from(positions, (i) => numbers[i]!);
}
