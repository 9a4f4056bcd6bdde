import { issue, type Issue } from "../../terms/issue";
import type { Method } from "../schema/method";
import { unknown } from "./names";

/** Whether both axes of the types are of nodes that exist, and every part of an axis begins somewhere else. */
export function checkTyping({ typing, indicators }: Method): Issue[] {
  const nodes = indicators.map(({ code }) => code);
  return (typing?.axes ?? []).flatMap(({ title, by, bands }, i) => {
    const path = `typing.axes.${i}`;
    const named = by === "score" || "formula" in by ? [] : "node" in by ? [by.node] : by.dispersion;
    const starts = bands.map(({ from }) => from);
    const again = starts.filter((from, j) => starts.indexOf(from) < j);
    return [
      ...named.flatMap((code) => unknown("node.unknown", `${path}.by`, code, nodes)),
      ...again.map((from) => issue("error", "typing.repeated", { path: `${path}.bands` }, { title, from })),
    ];
  });
}
