import type { Change } from "../analysis/change";
import { inOrder } from "./change-sheets";
import { changeText } from "./change-text";
import { issueJson } from "./issue-json";

/**
 * A comparison with last year as plain objects for other programs (JSON 输出): every unit with the change of its total
 * and place by reason and by item, and the sentence. Numbers are not rounded.
 */
export function changeJson(change: Change): Record<string, unknown> {
  const { last, now, scope, uncompared, issues } = change;
  const edition = ({ method: { title, edition } }: Change["now"]) => ({ title, edition });
  return {
    last: edition(last),
    now: edition(now),
    scope,
    units: inOrder(change).map((unit) => ({
      code: now.units[unit.now]?.code,
      name: now.units[unit.now]?.name,
      lastCode: last.units[unit.last]?.code,
      score: unit.totals,
      rank: { last: unit.places.last ?? null, now: unit.places.now ?? null, rise: unit.places.rise ?? null },
      points: unit.points ?? null,
      rises: unit.rises ?? null,
      items: unit.items.map(({ kind, code, title, change: points, parts }) => ({
        kind,
        ...(code === "" ? {} : { code }),
        title,
        change: points,
        ...(parts ? { parts } : {}),
      })),
      sentence: changeText(change, unit),
    })),
    uncompared,
    issues: issues.map(issueJson),
  };
}
