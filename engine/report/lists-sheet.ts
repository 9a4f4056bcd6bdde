import type { Evaluation } from "../composite/evaluation";
import type { PassedOver, SelectedList } from "../composite/select";
import type { Sheet } from "../terms/sheet";
import { listBasis } from "./list-words";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { listTitle } from "./titles";
import { cellOf, unitCells, unitHeader, unitWidths } from "./unit-cells";

/** The lists of honours (名单): who is on them by what, who was passed over and why, and what is left open. */
export function listsSheet(evaluation: Evaluation): Sheet {
  const { lists, total, method } = evaluation;
  const row = (list: SelectedList, unit: number, place: BuiltCell, remark: string): BuiltCell[] => {
    const spec = method.lists.find(({ id }) => id === list.id);
    const isByTotal = spec?.by === "score";
    const basis = spec ? listBasis(spec, method) : "";
    const value = isByTotal ? "" : cellOf(list.values, unit, "number");
    return [
      list.title,
      place,
      ...unitCells(evaluation, unit),
      cellOf(total, unit),
      isByTotal ? "" : basis,
      value,
      remark,
    ];
  };
  return tableSheet({
    name: "名单",
    title: "评选名单",
    header: ["名单", "名次", ...unitHeader(evaluation.method), "综合得分", "评选依据", "依据的数", "说明"],
    rows: lists.flatMap((list) => [
      ...list.entries.map(({ unit, place }) => row(list, unit, { value: place, style: "integer" }, "")),
      ...list.passedOver.map((passed) =>
        row(list, passed.unit, "", `未列入：${passedOverText(passed, list.id, evaluation)}`),
      ),
      ...(list.vacancies > 0
        ? [[list.title, "", "", "", "", null, "", "", `空缺 ${list.vacancies} 个`] as BuiltCell[]]
        : []),
    ]),
    widths: [16, 6, ...unitWidths(evaluation.method), 10, 16, 10, 40],
    frozenColumns: 1,
    alike: "rows",
  });
}

/** Why a unit that was in line is not on a list, in words. */
export function passedOverText({ why, by }: PassedOver, list: string, { method }: Pick<Evaluation, "method">): string {
  const within = method.lists.find(({ id }) => id === list)?.within ?? [];
  switch (why) {
    case "veto":
      return `一票否决“${by}”`;
    case "gate":
      return `不满足前置条件“${by}”`;
    case "withdrawn":
      return `公示后取消，${by}`;
    case "without":
      return `已列入“${listTitle(method, by)}”，不重复`;
    case "within":
      return `不在“${within.map((id) => listTitle(method, id)).join("”“")}”名单上`;
  }
}
