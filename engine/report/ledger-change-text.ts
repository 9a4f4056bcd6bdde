import type { LedgerChange, RowChange } from "../completion/change";
import type { Light } from "../completion/light";
import type { KeptRow, KeptRun } from "../completion/keep";
import type { Language } from "./messages/messages";
import { fixedText, percentText } from "./number-text";
import { lightWords, lightWordsEn } from "./words";

const mostNamed = 5;

/**
 * What moved since the last run, in sentences: one on all of it, then one a kind of change that there is (与上次对比).
 *
 * @param change - two runs compared
 * @returns such as 与上次（2023年1—8月）相比，2023年1—9月比较了 30 项：新达标 2 项（市级创新平台、…），…
 */
export function ledgerChangeText(change: LedgerChange, language: Language = "zh"): string[] {
  return language === "zh" ? chinese(change) : english(change);
}

/**
 * What a row's rate and light did, in one sentence (单项变化).
 *
 * @returns such as 完成率由 60% 升至 80%（+20.0 个百分点），由关注转为正常
 */
export function rowChangeText({ last, now, rise }: RowChange, language: Language = "zh"): string {
  const isZh = language === "zh";
  const words = isZh ? lightWords : lightWordsEn;
  const light = last.light === now.light ? [] : [lightMove(words, last.light, now.light, isZh)];
  const target =
    last.target === now.target
      ? []
      : [isZh ? `目标由“${last.target}”改为“${now.target}”` : `target “${last.target}” now “${now.target}”`];
  return [rateMove(last, now, rise, isZh), ...light, ...target].join(isZh ? "，" : ", ");
}

function lightMove(words: Readonly<Record<Light, string>>, from: Light, to: Light, isZh: boolean): string {
  return isZh ? `由${words[from]}转为${words[to]}` : `${words[from]} → ${words[to]}`;
}

function rateMove({ rate: from }: KeptRow, { rate: to }: KeptRow, rise: number | undefined, isZh: boolean): string {
  if (from === undefined && to === undefined) return isZh ? "两次都没有完成率" : "no rate either time";
  if (from === undefined && to !== undefined)
    return isZh ? `新报送，完成率 ${percentText(to)}` : `reported now, ${percentText(to)}`;
  if (to === undefined && from !== undefined)
    return isZh ? `上次 ${percentText(from)}，本次没有完成率` : `${percentText(from)} last time, no rate now`;
  const points = `${(rise ?? 0) < 0 ? "−" : "+"}${fixedText(100 * Math.abs(rise ?? 0), 1)}`;
  const [low, high] = [percentText(from ?? 0), percentText(to ?? 0)];
  if (low === high) return isZh ? `完成率仍为 ${high}` : `rate ${high} as before`;
  return isZh
    ? `完成率由 ${low} ${(rise ?? 0) < 0 ? "降至" : "升至"} ${high}（${points} 个百分点）`
    : `rate ${low} → ${high} (${points} points)`;
}

function chinese(change: LedgerChange): string[] {
  const { last, now, compared, newlyMet, noLongerMet, fellBehind, caughtUp, reported, withdrawn } = change;
  const counted: [string, readonly RowChange[]][] = [
    ["新达标", newlyMet],
    ["新落后于序时", fellBehind],
    ["赶上序时", caughtUp.filter((row) => !newlyMet.includes(row))],
    ["不再达标", noLongerMet],
    ["新报送", reported],
    ["本次没有完成率", withdrawn],
  ];
  const parts = counted.flatMap(([what, rows]) => (rows.length === 0 ? [] : [`${what} ${rows.length} 项`]));
  const from = periodText(last, "zh");
  const to = periodText(now, "zh");
  return [
    `与上次${from === "" ? "" : `（${from}）`}相比，${to === "" ? "本次" : to}比较了 ${compared} 项：${parts.length === 0 ? "达标和落后的没有变化" : parts.join("，")}。`,
    ...(last.year !== now.year && last.year !== undefined && now.year !== undefined
      ? [`两次报告的年度不同，完成率各按当年目标计算，升降只供参考。`]
      : []),
    ...(from !== "" && from === to ? ["两次的报告期相同：变化来自数据或测算办法的改动。"] : []),
    ...counted.flatMap(([what, rows]) => (rows.length === 0 ? [] : [`${what}：${named(rows, "zh")}。`])),
    ...lightsText(change, "zh"),
    ...(change.retargeted.length === 0
      ? []
      : [`目标有改动 ${change.retargeted.length} 项：${named(change.retargeted, "zh")}。`]),
    ...(change.entered.length === 0 ? [] : [`新增 ${change.entered.length} 项：${named(change.entered, "zh")}。`]),
    ...(change.left.length === 0
      ? []
      : [
          `不再列入 ${change.left.length} 项：${named(
            change.left.map((row) => ({ now: row })),
            "zh",
          )}。`,
        ]),
  ];
}

function english(change: LedgerChange): string[] {
  const { last, now, compared, newlyMet, noLongerMet, fellBehind, caughtUp, reported, withdrawn } = change;
  const counted: [string, readonly RowChange[]][] = [
    ["newly met", newlyMet],
    ["newly behind pace", fellBehind],
    ["caught up with pace", caughtUp.filter((row) => !newlyMet.includes(row))],
    ["no longer met", noLongerMet],
    ["reported now", reported],
    ["without a rate now", withdrawn],
  ];
  const parts = counted.flatMap(([what, rows]) => (rows.length === 0 ? [] : [`${what} ${rows.length}`]));
  const from = periodText(last, "en");
  const to = periodText(now, "en");
  return [
    `Since the last run${from === "" ? "" : ` (${from})`}, ${compared} rows compared${to === "" ? "" : ` (${to})`}: ${parts.length === 0 ? "none newly met or behind" : parts.join(", ")}.`,
    ...(last.year !== now.year && last.year !== undefined && now.year !== undefined
      ? ["The two runs are of different years: each rate is of its own year's target, so moves are only a hint."]
      : []),
    ...(from !== "" && from === to
      ? ["Both runs report on the same period: what moved are the figures or the options."]
      : []),
    ...counted.flatMap(([what, rows]) => (rows.length === 0 ? [] : [`${capital(what)}: ${named(rows, "en")}.`])),
    ...lightsText(change, "en"),
    ...(change.retargeted.length === 0
      ? []
      : [`Targets changed, ${change.retargeted.length}: ${named(change.retargeted, "en")}.`]),
    ...(change.entered.length === 0 ? [] : [`New rows, ${change.entered.length}: ${named(change.entered, "en")}.`]),
    ...(change.left.length === 0
      ? []
      : [
          `Rows gone, ${change.left.length}: ${named(
            change.left.map((row) => ({ now: row })),
            "en",
          )}.`,
        ]),
  ];
}

/** Lights from which to which, the worse turns first. */
function lightsText({ lights }: LedgerChange, language: Language): string[] {
  if (lights.length === 0) return [];
  const words = language === "zh" ? lightWords : lightWordsEn;
  const counts = new Map<string, number>();
  for (const { last, now } of lights) {
    const turn = `${words[last.light]}→${words[now.light]}`;
    counts.set(turn, (counts.get(turn) ?? 0) + 1);
  }
  const turns = [...counts].map(([turn, count]) => `${turn} ${count}${language === "zh" ? " 项" : ""}`);
  return [language === "zh" ? `亮灯变化：${turns.join("，")}。` : `Lights changed: ${turns.join(", ")}.`];
}

function named(rows: readonly { readonly now: KeptRow }[], language: Language): string {
  const names = rows.slice(0, mostNamed).map(({ now }) => keptName(now));
  const isAll = rows.length <= mostNamed;
  if (language === "en") return `${names.join(", ")}${isAll ? "" : ", …"}`;
  return `${names.join("、")}${isAll ? "" : "等"}`;
}

/** What a kept row is called: its indicator, with the condition's own subject in brackets (指标名称). */
export function keptName({ indicator, subject }: KeptRow): string {
  return subject === "" ? indicator : `${indicator}（${subject}）`;
}

function periodText({ year, months }: Omit<KeptRun, "rows">, language: Language): string {
  if (year === undefined || months === undefined) return "";
  return language === "zh" ? `${year}年1—${months}月` : `${year}, months 1–${months}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
