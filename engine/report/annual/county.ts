import type { CountyFindings } from "../../analysis/annual";
import { distanceFrom } from "../../stats/distance";
import { listTitle, listTitles, nodeTitle } from "../titles";
import type { PaperPart } from "../paper/paper";
import { benchmarkParts } from "./county-benchmark";
import { profileParts, strengthParts } from "./county-profile";
import { prospectParts } from "./county-prospects";
import { changeSentence, reasonsTable } from "./changes";
import { placeText, type AnnualContext } from "./context";
import { moveCells, moveHeader, riseText } from "./ranking";
import { heading, paragraph, ref, table, type Cell } from "./parts";

/** The counties that were asked for side by side, before each has its page (县区概览). */
export function countiesChapter(context: AnnualContext): PaperPart[] {
  const { annual, evaluation, nameOf, scoreAt, hasGroups, dimensions, hasDimensions } = context;
  const shown = hasDimensions ? dimensions : [];
  const { ranks } = evaluation;
  return [
    paragraph(
      `以下逐一分析${annual.counties.map(({ findings }) => nameOf(findings.unit)).join("、")}，各单位得分见`,
      ref("counties"),
      "。",
    ),
    table({
      key: "counties",
      title: "所分析单位的得分和位次",
      unit: "分",
      header: [
        "单位",
        ...(hasGroups ? ["类别", "类内位次"] : []),
        "综合得分",
        "综合位次",
        ...moveHeader(context),
        ...shown.map(({ title }) => title),
      ],
      rows: annual.counties.map(({ findings: { unit } }): Cell[] => [
        nameOf(unit),
        ...(hasGroups ? [context.groupOf(unit), placeText(ranks.group[unit])] : []),
        scoreAt(unit),
        placeText(ranks.all[unit]),
        ...moveCells(context, unit),
        ...shown.map(({ code }) => scoreAt(unit, code)),
      ]),
    }),
  ];
}

/** One county's page: where it stands, its profile, strengths and weaknesses, a benchmark, and what would lift it (县区分析). */
export function countyParts(context: AnnualContext, county: CountyFindings): PaperPart[] {
  const { evaluation, nameOf } = context;
  const { unit, standing } = county.findings;
  const name = nameOf(unit);
  const key = keyOf(context, county);
  if (typeof standing.value !== "number") {
    const missing = standing.missing.map((code) => nodeTitle(evaluation.method, code));
    return [
      heading(2, name),
      paragraph(
        `${name}没有综合得分，不排名${missing.length > 0 ? `，原因是缺少${missing.slice(0, 5).join("、")}${missing.length > 5 ? "等" : ""}` : ""}。`,
      ),
    ];
  }
  return [
    heading(2, name),
    paragraph(
      standingSentence(context, county),
      ...listSentence(context, unit),
      "（见",
      ref(`${key}-standing`),
      "）。",
    ),
    standingTable(context, county, `${key}-standing`),
    ...titled("分项得分", profileParts(context, county, key)),
    ...titled("优势和短板", strengthParts(context, county, key)),
    ...titled("与上期比较", changeParts(context, unit, key)),
    ...benchmarkParts(context, county, key),
    ...prospectParts(context, county, key),
  ];
}

function titled(title: string, parts: PaperPart[]): PaperPart[] {
  return parts.length === 0 ? [] : [heading(3, title), ...parts];
}

/** By which the tables of a county's page are referred to. */
function keyOf({ evaluation }: AnnualContext, { findings }: CountyFindings): string {
  return `county-${evaluation.units[findings.unit]!.code}`;
}

function standingSentence(context: AnnualContext, { findings: { unit, standing } }: CountyFindings): string {
  const { nameOf, scoreAt, score, groupOf, least } = context;
  const places = standing.placings
    .filter(({ scope }) => scope === "group" || context.isPooled)
    .map(({ scope, place, count, tied }) => {
      const whom = scope === "group" ? `${groupOf(unit)}${count}个单位` : `${count}个单位`;
      return `在${whom}中${tied.length > 0 ? "并列" : "列"}第${place}名`;
    });
  const [main] = standing.placings;
  const above =
    main?.above && main.above.points >= least
      ? `，与前一名（${main.above.units.map(nameOf).slice(0, 2).join("、")}）相差${context.distance(main.above.points)}分`
      : "";
  const { against, value } = standing;
  const difference = distanceFrom(value, against?.mean);
  const whose = against?.scope === "group" ? `${groupOf(unit)}平均分` : "全部单位平均分";
  const compared =
    difference === undefined
      ? ""
      : Math.abs(difference) < least
        ? `，与${whose}（${score(against!.mean)}分）持平`
        : `，${difference > 0 ? "高于" : "低于"}${whose}（${score(against!.mean)}分）${context.distance(difference)}分`;
  const ranked = places.length > 0 ? `，${places.join("，")}` : "，只作比较、不排名";
  return `${nameOf(unit)}综合得分${scoreAt(unit)}分${ranked}${above}${compared}`;
}

function listSentence({ evaluation }: AnnualContext, unit: number): string[] {
  const { lists, method, bands } = evaluation;
  const on = lists.filter(({ entries }) => entries.some((entry) => entry.unit === unit)).map(({ id }) => id);
  const band = bands[unit] === undefined ? [] : [`，等次为${bands[unit]}`];
  return [...band, ...(on.length === 0 ? [] : [`，入选${listTitles(method, on)}`])];
}

function standingTable(context: AnnualContext, { findings: { unit, standing } }: CountyFindings, key: string) {
  const { scoreAt, score, nameOf, evaluation, annual } = context;
  const { against, value, placings } = standing;
  const [main] = placings;
  const neighbour = (side: typeof main extends infer T ? T : never, which: "above" | "below"): Cell[][] => {
    const found = side?.[which];
    if (!found) return [];
    const names = found.units.slice(0, 3).map(nameOf).join("、");
    return [
      [which === "above" ? "距前一名（分）" : "领先后一名（分）", score(found.points), `第${found.place}名 ${names}`],
    ];
  };
  const change = annual.change?.units.find(({ now }) => now === unit);
  const lists = evaluation.lists.filter(({ entries }) => entries.some((entry) => entry.unit === unit));
  return table({
    key,
    title: `${nameOf(unit)}：得分和位次`,
    header: ["项目", "数值", "说明"],
    widths: [3, 2, 5],
    rows: [
      ["综合得分（分）", scoreAt(unit), ""],
      ...placings.map(({ scope, place, count, tied }): Cell[] => [
        scope === "group" ? "类内位次" : "综合位次",
        String(place),
        `${scope === "group" ? context.groupOf(unit) : ""}共${count}个单位${tied.length > 0 ? "，并列" : ""}`,
      ]),
      ...neighbour(main, "above"),
      ...neighbour(main, "below"),
      ...(against && typeof value === "number"
        ? [
            [
              against.scope === "group" ? "本类平均分（分）" : "全部单位平均分（分）",
              score(against.mean),
              `${against.count}个单位`,
            ],
            ["与平均分之差（分）", context.signed(distanceFrom(value, against.mean)), ""],
          ]
        : []),
      ...(change
        ? [
            ["上期综合得分（分）", score(change.totals.last), `本期变化${context.signed(change.totals.change)}`],
            ["上期位次", placeText(change.places.last), `本期变化${riseText(change.places.rise)}`],
          ]
        : []),
      ...lists.map(({ id, entries }): Cell[] => [
        `入选“${listTitle(evaluation.method, id)}”`,
        String(entries.find((entry) => entry.unit === unit)!.place),
        "名单中的名次",
      ]),
    ],
  });
}

function changeParts(context: AnnualContext, unit: number, key: string): PaperPart[] {
  const { change } = context.annual;
  const found = change?.units.find(({ now }) => now === unit);
  if (!change || !found) return [];
  if (!found.points) return [];
  return [
    paragraph(`与上期相比，${changeSentence(context, change, found)}各原因的影响见`, ref(`${key}-change`), "。"),
    reasonsTable(context, change, [found], `${key}-change`, `${context.nameOf(unit)}：升降原因`),
  ];
}
