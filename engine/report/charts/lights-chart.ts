import type { Light } from "../../completion/light";
import type { Summary, Tally } from "../../completion/summary";
import type { DepartmentRole } from "../../ledger/department";
import type { Language } from "../messages/messages";
import type { BarChart } from "./chart";
import { chartWords, lightNames } from "./chart-words";

const lightsInOrder: readonly Light[] = ["met", "green", "blue", "yellow", "red", "grey"];

/**
 * How targets stand by department, or by category: so many of each light on one bar (亮灯分布图). Those with the most behind come
 * first, then those with the most targets, then by name, so that the order of the ledger's rows changes nothing.
 *
 * @param summary - of which only the tallies are taken
 * @param by - departments in one part, since a target counts for each of its departments; or categories
 */
export function lightsChart(
  { departments, categories }: Pick<Summary, "departments" | "categories">,
  by: DepartmentRole | "categories",
  language: Language = "zh",
): BarChart {
  const say = chartWords(language);
  const tallies: readonly Tally[] = by === "categories" ? categories : departments.filter(({ role }) => role === by);
  const sorted = [...tallies].sort(
    (a, b) =>
      behind(b) - behind(a) ||
      b.lights.red - a.lights.red ||
      b.count - a.count ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const names = lightNames(language);
  const lights = lightsInOrder.filter((light) => sorted.some((tally) => tally.lights[light] > 0));
  const what = say(by);
  const list = lights.map(
    (light) => `${names[light]} ${sorted.reduce((count, tally) => count + tally.lights[light], 0)}`,
  );
  return {
    kind: "bars",
    layout: "stacked",
    title: say("lights", { what }),
    caption: say(by === "categories" ? "lightsOfCategories" : "lightsCaption"),
    sentence: say("lightsSentence", { count: sorted.length, what, list: list.join(say("listMark")) }),
    categoryTitle: say(by === "categories" ? "category" : "department"),
    axis: { title: say("targets"), unit: say("targetsUnit"), decimals: 0 },
    categories: sorted.map(({ name }) => ({ key: name, label: name, isMarked: false })),
    series: lights.map((light) => ({
      name: names[light],
      role: light,
      data: sorted.map(({ lights: counts }) => ({ value: counts[light], text: String(counts[light]) })),
    })),
  };
}

function behind({ lights }: Tally): number {
  return lights.yellow + lights.red;
}
