import type { Indicator } from "../../composite/method";
import { choiceWord } from "../lexicon/lexicon";
import { bandText, listText, streakText, typingTexts } from "../list-words";
import { aggregateText } from "../method-words";
import { percentText } from "../number-text";
import type { PaperPart } from "../paper/paper";
import { absenceText, availabilityText, treatmentText } from "../repair-words";
import { adjustmentRows, clusteringText, groupingWords, groupText, rankingTexts } from "../rule-words";
import { groupTitle } from "../titles";
import { weightsFromText } from "../weight-words";
import { childrenOf } from "../nodes";
import { none, type AnnualContext } from "./context";
import { heading, paragraph, ref, table, tight, type Cell } from "./parts";

/** How units are evaluated, in plain words and in the order of the steps (评价方法). */
export function methodChapter(context: AnnualContext): PaperPart[] {
  const { method } = context.evaluation;
  const steps: [title: string, parts: PaperPart[]][] = [
    ["评价依据和范围", basisParts(context)],
    ["指标体系和权重", weightParts(context)],
    ["数据处理", dataParts(context)],
    ["指标计分", scoringParts(context)],
    ["综合得分", totalParts(context)],
    ["排名和评选", rankingParts(context)],
  ];
  const numbered = steps.filter(([, parts]) => parts.length > 0);
  return [
    ...(method.about === undefined ? [] : [paragraph(method.about)]),
    ...numbered.flatMap(([title, parts]) => [heading(2, title), ...parts]),
  ];
}

function basisParts(context: AnnualContext): PaperPart[] {
  const { sources, assumptions, units, groups } = context.evaluation.method;
  return [
    ...(sources.length === 0
      ? []
      : [
          paragraph(
            `评价办法和数据来自：${sentenceList(sources.map(({ title, note }) => `${title}${note === undefined ? "" : `（${note}）`}`))}`,
          ),
        ]),
    ...(units.entry === undefined ? [] : [paragraph(`参加评价的单位应当符合准入条件：${units.entry}。`)]),
    ...(units.availability ? [paragraph(tight(`数据完备率要求：${availabilityText(units.availability)}。`))] : []),
    ...(groups.length === 0 ? [] : groupingParts(context)),
    ...(assumptions.length === 0 ? [] : [paragraph(`办法没有写明、测算中设定的事项：${sentenceList(assumptions)}`)]),
  ];
}

function groupingParts({ evaluation: { method }, annual }: AnnualContext): PaperPart[] {
  const { groups, clustering, grouping } = method;
  const sizes = new Map(annual.groups.map(({ id, members }) => [id, members.length]));
  const named = groups.map(({ id, title }) => `${title}${sizes.get(id)!}个`).join("、");
  return [
    paragraph(
      `评价分${groups.length}类进行：${named}。${tight(groupingWords[grouping])}，分类条件见`,
      ref("grouping"),
      `。${clustering ? tight(`${clusteringText(clustering)}。`) : ""}`,
    ),
    table({
      key: "grouping",
      title: "分类条件",
      header: ["类别", "条件", "单位数（个）"],
      rows: groups.map((group): Cell[] => [
        group.title,
        "codes" in group ? "由办法列名" : groupText(group, method).slice(group.title.length + 1),
        String(sizes.get(group.id)!),
      ]),
      widths: [2, 6, 2],
    }),
  ];
}

/** Clauses as one sentence, however they end. */
function sentenceList(clauses: readonly string[]): string {
  return `${clauses.map((clause) => clause.replace(/[。；]$/u, "")).join("；")}。`;
}

/** Weights of the nodes right under the root, as shares of the total, by group. */
function weightParts({ annual, evaluation, dimensions, hasDimensions, indicators }: AnnualContext): PaperPart[] {
  const { method } = evaluation;
  const { weights } = annual.findings;
  const titleOf = (group: string | undefined): string =>
    method.groups.length === 0 ? "占总分比重" : group === undefined ? "不属任何一类" : groupTitle(method, group);
  const from = [...new Set(method.indicators.map((node) => weightsFromText(node.weightsFrom)))].filter(
    (text) => text !== "",
  );
  const count = (node: Indicator): number =>
    node.value === undefined ? childrenOf(method, node.code).reduce((all, child) => all + count(child), 0) : 1;
  const share = (node: Indicator): string[] =>
    weights.map(({ effective }) => percentText(effective.get(node.code) ?? 0, 2));
  const how = from.length === 0 ? "权重由评价办法规定" : `权重的确定方法为${tight(from.join("；"))}`;
  const has = hasDimensions
    ? `指标体系由${dimensions.length}个维度、${indicators.length}项指标组成`
    : `指标体系由${indicators.length}项指标组成`;
  const differ = weights.length > 1 ? "各类单位使用同一套指标，权重按类别分别确定；" : "";
  return [
    paragraph(
      `${has}，${how}。${differ}占总分的比重见`,
      ref("weights"),
      "，每项指标的定义和计分方法见",
      ref("indicators"),
      "。",
    ),
    table({
      key: "weights",
      title: hasDimensions ? "各维度占总分的比重" : "各项指标占总分的比重",
      header: [hasDimensions ? "维度" : "指标", "指标数", ...weights.map(({ group }) => titleOf(group))],
      rows: dimensions.map((node): Cell[] => [node.title, String(count(node)), ...share(node)]),
      notes: ["比重由上级逐级分下来；合成方法不是加权算术平均的，比重只是名义上的。"],
    }),
  ];
}

function dataParts({ evaluation: { method } }: AnnualContext): PaperPart[] {
  const absences = `数据缺失的处理，除另有规定的指标外：${absenceText(method.absence)}。空白和无法识别的数不当作零。`;
  const treatment = method.treat ? `异常值的处理：${treatmentText(method.treat)}。` : "";
  return [paragraph(tight(absences + treatment))];
}

function scoringParts({ evaluation: { method }, indicators }: AnnualContext): PaperPart[] {
  const counts = new Map<string, { all: number; group: number }>();
  for (const { score, scope } of indicators) {
    const kind = score?.kind ?? "";
    const found = counts.get(kind) ?? { all: 0, group: 0 };
    counts.set(kind, {
      ...found,
      [scope === "group" ? "group" : "all"]: found[scope === "group" ? "group" : "all"] + 1,
    });
  }
  const negative = indicators.filter(({ direction }) => direction === "negative").length;
  const moderate = indicators.filter(({ direction }) => direction === "moderate").length;
  const rows = [...counts].map(([kind, { all, group }]): Cell[] => [
    choiceWord("kind", kind) ?? kind,
    String(all + group),
    String(all),
    String(group),
  ]);
  const kinds = [...counts]
    .map(([kind, { all, group }]) => `${choiceWord("kind", kind) ?? kind}${all + group}项`)
    .join("、");
  const turned = [
    ...(negative > 0 ? [`逆向指标${negative}项，数值越低得分越高`] : []),
    ...(moderate > 0 ? [`适度指标${moderate}项，数值在适度区间内得分最高`] : []),
  ];
  return [
    paragraph(
      `各项指标先无量纲化，换算成可以相互比较的得分，所用方法为${kinds}（见`,
      ref("scoring"),
      `）。${turned.length > 0 ? `其中${turned.join("；")}。` : ""}`,
    ),
    table({
      key: "scoring",
      title: "指标计分方法",
      unit: "项",
      header: ["计分方法", "指标数", "在全部单位中比较", "在本类中比较"],
      rows: [
        ...rows,
        ["其中：逆向指标", String(negative), none, none],
        ["其中：适度指标", String(moderate), none, none],
      ],
      notes: method.groups.length === 0 ? [] : ["“在本类中比较”的指标，只与同类单位比较高低。"],
    }),
  ];
}

function totalParts({ evaluation: { method }, dimensions, hasDimensions }: AnnualContext): PaperPart[] {
  const [root] = childrenOf(method);
  const own = aggregateText(root?.aggregate);
  const kinds = [
    ...new Set(dimensions.flatMap(({ aggregate }) => (aggregate === undefined ? [] : [aggregateText(aggregate)]))),
  ];
  const titlesOf = (kind: string): string =>
    kinds.length === 1
      ? "各维度"
      : dimensions
          .flatMap(({ aggregate, title }) =>
            aggregate !== undefined && aggregateText(aggregate) === kind ? [title] : [],
          )
          .join("、");
  const below = kinds.map((kind) => `${titlesOf(kind)}的得分由所属指标合成，方法是${kind}`);
  const dimensionText = hasDimensions
    ? `${below.join("；")}。综合得分由各维度得分合成，方法是${own}。`
    : `综合得分由各项指标得分合成，方法是${own}。`;
  const adjustments = adjustmentRows(method).map(([item, text]) => `${item}——${text}`);
  return [
    paragraph(dimensionText),
    ...(adjustments.length === 0
      ? []
      : [paragraph(tight(`在此基础上按规定加减分、设置约束：${sentenceList(adjustments)}`))]),
  ];
}

function rankingParts({ evaluation: { method } }: AnnualContext): PaperPart[] {
  const bands = method.bands.map((band) => bandText(band));
  const streaks = method.streaks.map((streak) => streakText(streak, method));
  const types = method.typing ? typingTexts(method.typing, method) : [];
  const lists = method.lists.map((list) => listText(list, method));
  const each = (lead: string, texts: readonly string[]): PaperPart[] =>
    texts.length === 0
      ? []
      : texts.length === 1
        ? [paragraph(tight(`${lead}：${texts[0]!}。`))]
        : [paragraph(`${lead}：`), ...texts.map((text, n) => paragraph(tight(`（${n + 1}）${text}。`)))];
  const [order = ""] = rankingTexts(method.ranking, method);
  const moves = method.ranking.previous === undefined ? "" : "。位次升降按数据表所列的上期位次计算";
  return [
    ...each("排名办法", [`${order}${moves}`]),
    ...each("评选办法", lists),
    ...each("连续入围", streaks),
    ...(bands.length === 0 ? [] : [paragraph(tight(`等次：${sentenceList(bands)}`))]),
    ...each("分型", types),
  ];
}
