import type { SelectedList } from "../../composite/select";
import { valueAt } from "../../terms/column";
import { listBasis } from "../list-words";
import { passedOverText } from "../lists-sheet";
import { listTitle } from "../titles";
import type { PaperPart } from "../paper/paper";
import { none, type AnnualContext } from "./context";
import { heading, listing, paragraph, ref, table, type Cell } from "./parts";

/** So many names stand in a sentence. */
const mostNamed = 30;

/** The lists drawn up, and why somebody was passed over (入选名单); nothing where the method asks for no lists. */
export function listsChapter(context: AnnualContext): PaperPart[] {
  const { evaluation } = context;
  const { lists, method } = evaluation;
  if (lists.length === 0 && evaluation.streaks.length === 0 && !evaluation.typing) return [];
  return [
    ...(lists.length === 0
      ? []
      : [
          paragraph("按评价办法评选的结果见", ref("lists"), "。"),
          table({
            key: "lists",
            title: "评选结果",
            unit: "个",
            header: ["名单", "评选依据", "入选", "未列入", "空缺"],
            rows: lists.map((list): Cell[] => {
              const spec = method.lists.find(({ id }) => id === list.id);
              return [listTitle(method, list.id), spec ? listBasis(spec, method) : none, ...countsOf(list)];
            }),
            notes: ["“未列入”是位次在前、因一票否决等原因没有入选的单位，原因见各名单。"],
          }),
        ]),
    ...lists.flatMap((list, n) => listParts(context, list, n)),
    ...streakParts(context),
    ...typingParts(context),
  ];
}

function countsOf(list: SelectedList): string[] {
  return [String(list.entries.length), String(keptOff(list).length), String(list.vacancies)];
}

/** Who was in line and lost a place there; who was never meant to be on the list is not told so. */
function keptOff({ passedOver }: SelectedList): SelectedList["passedOver"] {
  return passedOver.filter(({ why }) => why !== "within");
}

function listParts(context: AnnualContext, list: SelectedList, n: number): PaperPart[] {
  const { evaluation, nameOf, scoreAt, hasGroups } = context;
  const { method } = evaluation;
  const title = listTitle(method, list.id);
  const spec = method.lists.find(({ id }) => id === list.id);
  const isByTotal = spec?.by === "score" || spec === undefined;
  const off = keptOff(list);
  const key = `list-${n}`;
  const names = list.entries.map(({ unit }) => nameOf(unit));
  const open = list.vacancies > 0 ? `名额空缺${list.vacancies}个。` : "";
  const row = (unit: number, place: string, remark: string): Cell[] => [
    place,
    nameOf(unit),
    ...(hasGroups ? [context.groupOf(unit)] : []),
    scoreAt(unit),
    ...(isByTotal ? [] : [list.values ? context.value(valueAt(list.values, unit)) : none]),
    ...(off.length > 0 ? [remark] : []),
  ];
  const passed = off.length === 0 ? [] : [`位次在前但未列入的${off.length}个，原因见表中说明。`];
  return [
    heading(2, title),
    paragraph(
      names.length === 0 ? `没有单位入选。` : `入选${names.length}个：${listing(names, mostNamed)}`,
      names.length === 0 ? "" : "（见",
      ...(names.length === 0 ? [] : [ref(key), "）。"]),
      `${open}${passed.join("")}`,
    ),
    ...(names.length + off.length === 0
      ? []
      : [
          table({
            key,
            title,
            header: [
              "名次",
              "单位",
              ...(hasGroups ? ["类别"] : []),
              "综合得分",
              ...(isByTotal ? [] : [listBasis(spec, method)]),
              ...(off.length > 0 ? ["说明"] : []),
            ],
            rows: [
              ...list.entries.map(({ unit, place }) => row(unit, String(place), "")),
              ...off.map((each) => row(each.unit, none, `未列入：${passedOverText(each, list.id, evaluation)}`)),
            ],
          }),
        ]),
  ];
}

function streakParts({ evaluation, nameOf, order }: AnnualContext): PaperPart[] {
  return evaluation.streaks.flatMap(({ title, years, isReached }, n): PaperPart[] => {
    const found = order.filter((i) => (years[i] ?? 0) > 0);
    const reached = found.filter((i) => isReached[i]);
    const key = `streak-${n}`;
    if (found.length === 0) return [heading(2, title), paragraph("没有这样的单位。")];
    return [
      heading(2, title),
      paragraph(
        reached.length === 0
          ? "没有达到规定年数的单位（见"
          : `达到规定年数的是${listing(reached.map(nameOf), mostNamed)}（见`,
        ref(key),
        "）。",
      ),
      table({
        key,
        title: `${title}：年数（含本期）`,
        header: ["单位", "连续年数", "是否达到"],
        rows: found.map((i): Cell[] => [nameOf(i), String(years[i]), isReached[i] ? "达到" : "未达到"]),
        notes: reached.length > mostNamed ? [`达到的共${reached.length}个。`] : [],
      }),
    ];
  });
}

function typingParts({ evaluation, nameOf, order }: AnnualContext): PaperPart[] {
  const { typing, units } = evaluation;
  if (!typing) return [];
  const byType = new Map<string, number[]>();
  for (const i of order) {
    const type = typing.types[i];
    if (units[i]!.isRanked && type !== undefined) byType.set(type, [...(byType.get(type) ?? []), i]);
  }
  if (byType.size === 0) return [];
  return [
    heading(2, typing.title),
    paragraph(`按${typing.axes.map(({ title }) => title).join("和")}划分，各类型的单位见`, ref("typing"), "。"),
    table({
      key: "typing",
      title: typing.title,
      header: ["类型", "个数", "单位"],
      rows: [...byType].map(([type, members]): Cell[] => [
        type,
        String(members.length),
        members.map(nameOf).join("、"),
      ]),
      widths: [3, 1, 8],
    }),
  ];
}
