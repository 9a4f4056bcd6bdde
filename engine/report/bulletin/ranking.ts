import type { Standing, Standings } from "../../completion/standings";
import type { Light } from "../../completion/light";
import type { PaperCell, PaperPart, PaperTable } from "../paper/paper";
import { lightWords } from "../words";
import { listTable, numberCell, textCell, wordCell } from "./cells";
import { moveText, namesText, rateText } from "./wording";

const lights: readonly Light[] = ["met", "green", "blue", "yellow", "red", "grey"];
/** With more than so many ranked, only the first and the last are named. */
const fewRanked = 5;
const namedPlaces = 3;

/** What a ranking is of. */
export interface RankingWords {
  /** Prefix of the tables' keys. */
  readonly key: string;
  /** 部门 or 乡镇（街道）. */
  readonly who: string;
  /** Which targets count, such as 牵头指标. */
  readonly what: string;
  /** The ranking before it in the paper whose rule it shares; left out where the rule is still to be stated. */
  readonly sameAs?: string;
}

/**
 * A ranking with its rule, its first and last, who rose and fell, and those listed apart (排名).
 *
 * @param standings - not empty
 * @param words - what it is of
 * @param fewest - from how many rates on one is ranked
 * @param hasLast - whether last month is there
 */
export function rankingParts(standings: Standings, words: RankingWords, fewest: number, hasLast: boolean): PaperPart[] {
  const { ranked, apart } = standings;
  const { key, who } = words;
  return [
    { kind: "paragraph", text: ruleText(words, fewest) },
    ...(ranked.length === 0
      ? [
          paragraph(
            fewest > 1 ? `各${who}有完成率的指标都不足${fewest}项，本期不排名。` : `各${who}都没有完成率，本期不排名。`,
          ),
        ]
      : [
          paragraph(leadersText(ranked)),
          ...(hasLast ? movesText(ranked).map(paragraph) : []),
          standingTable({
            key: `${key}-ranked`,
            title: `${who}排名（${words.what}）`,
            who,
            rows: ranked,
            isRanked: true,
            hasLast,
          }),
        ]),
    ...(apart.length === 0
      ? []
      : [
          paragraph([`${ranked.length === 0 ? "各" : "未参加排名的"}${who}完成情况见`, { ref: `${key}-apart` }, "。"]),
          standingTable({
            key: `${key}-apart`,
            title: `${ranked.length === 0 ? "" : "未参加排名的"}${who}（${words.what}）`,
            who,
            rows: apart,
            isRanked: false,
            hasLast,
          }),
        ]),
  ];
}

function paragraph(text: Extract<PaperPart, { kind: "paragraph" }>["text"]): PaperPart {
  return { kind: "paragraph", text };
}

function ruleText({ who, what, sameAs }: RankingWords, fewest: number): string {
  if (sameAs !== undefined) return `${who}按${what}的平均完成率排名，办法与${sameAs}排名相同。`;
  return `${who}按${what}的平均完成率从高到低排名，每项完成率最高按100%计，没有完成率的不计入平均；平均完成率相同的位次并列，后面的位次相应空出；${fewest > 1 ? `有完成率的指标不足${fewest}项` : "没有完成率"}的不排名，单独列出。`;
}

function leadersText(ranked: readonly Standing[]): string {
  const shown = ({ name, meanRate }: Standing): string => `${name}（${rateText(meanRate)}）`;
  const [first, second] = ranked;
  if (first && !second) return `参加排名的只有${shown(first)}。`;
  if (ranked.every(({ place }) => place === 1)) return `参加排名的平均完成率相同，均为${rateText(first?.meanRate)}。`;
  if (ranked.length <= fewRanked) return `位次依次为：${ranked.map(shown).join("、")}。`;
  const top = ranked.slice(0, namedPlaces).map(shown);
  const bottom = ranked.slice(-namedPlaces).map(shown);
  return `位次居前的是${top.join("、")}；居后的是${bottom.join("、")}。`;
}

function movesText(ranked: readonly Standing[]): string[] {
  const both = ranked.filter(({ last }) => last?.place !== undefined);
  if (both.length === 0) return [];
  const by = ({ place = 0, last }: Standing): number => (last?.place ?? 0) - place;
  const named = (rows: readonly Standing[]): string =>
    namesText(rows.map((each) => `${each.name}（${moveText(each.place, each.last?.place)}）`));
  const risen = both.filter((each) => by(each) > 0).sort((a, b) => by(b) - by(a));
  const fallen = both.filter((each) => by(each) < 0).sort((a, b) => by(a) - by(b));
  const parts = [
    ...(risen.length > 0 ? [`位次上升的有${named(risen)}`] : []),
    ...(fallen.length > 0 ? [`位次下降的有${named(fallen)}`] : []),
  ];
  return [parts.length === 0 ? "与上期相比，位次没有变化。" : `与上期相比，${parts.join("；")}。`];
}

interface StandingTable {
  readonly key: string;
  readonly title: string;
  readonly who: string;
  readonly rows: readonly Standing[];
  readonly isRanked: boolean;
  readonly hasLast: boolean;
}

function standingTable({ key, title, who, rows, isRanked, hasLast }: StandingTable): PaperTable {
  const hasMoves = isRanked && hasLast;
  return listTable({
    key,
    title,
    unit: "单位：项",
    isWhole: true,
    heads: [
      ...(isRanked ? ["位次"] : []),
      who,
      "指标数",
      ...lights.map((light) => lightWords[light]),
      "平均完成率",
      ...(hasMoves ? ["较上期"] : []),
    ],
    rows: rows.map((each): PaperCell[] => [
      ...(isRanked ? [wordCell(each.place ?? "")] : []),
      textCell(each.name),
      numberCell(each.count),
      ...lights.map((light) => numberCell(each.lights[light])),
      numberCell(rateText(each.meanRate)),
      ...(hasMoves ? [wordCell(moveText(each.place, each.last?.place) || "—")] : []),
    ]),
    ...(hasMoves && rows.some(({ last }) => last?.place === undefined) ? { notes: ["“—”表示上期没有参加排名。"] } : {}),
    widths: [...(isRanked ? [6] : []), 24, 8, ...lights.map(() => 7.5), 13, ...(hasMoves ? [10] : [])],
  });
}
