import type { Evaluation } from "../../composite/evaluation";

/** What each unit is called in a chart: its name, with its code where several have that name (单位名称). */
export function unitLabels({ units }: Pick<Evaluation, "units">): string[] {
  const counts = new Map<string, number>();
  for (const { name } of units) counts.set(name, (counts.get(name) ?? 0) + 1);
  return units.map(({ name, code }) => (name === "" ? code : counts.get(name) === 1 ? name : `${name}（${code}）`));
}
