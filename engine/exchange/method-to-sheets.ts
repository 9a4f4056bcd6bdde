import type { Method } from "../composite/method";
import type { CellValue, Sheet } from "../terms/sheet";
import { basicField, basicRows } from "./basics";
import { branchColumns, branchItems } from "./branch";
import { quoted } from "./cell-text/split";
import { writeCell } from "./cell-text/write";
import {
  categoryHead,
  fieldName,
  groupColumn,
  groupFields,
  itemColumns,
  wholeColumn,
  type ItemColumn,
} from "./columns";
import { choicesFor, gridSheet, type GridColumn } from "./grid";
import { headHelp, sheetHelp } from "./help.zh";
import { itemCell } from "./item-cell";
import { judgementSheets } from "./judgement-sheets";
import { itemsAt, valueAtPath, withoutEmpty, type Json } from "./json";
import { basicsSheet, branchLayouts, tableLayouts, type BranchLayout, type TableLayout } from "./layout";
import { groupNames, itemName, type NamedGroup } from "./reference";
import { has, methodShape } from "./shape";

/**
 * A method as sheets that people edit (评价办法工作簿); `methodFromSheets` gives the same method back, whatever it says.
 *
 * Each list has a sheet of its own, one row an item; what is said once stands in 基本信息. Sheets that would be empty are
 * left out, but for those that every method needs.
 *
 * @param method - right in its form, whether or not it can be evaluated
 */
export function methodToSheets(method: Method): Sheet[] {
  return sheetsOf(method, { isTemplate: false });
}

/** The sheets of whatever part of a method there is; a template has all of them, with room to fill in. */
export function sheetsOf(method: Json, { isTemplate }: { readonly isTemplate: boolean }): Sheet[] {
  const { rest, sheets: judgements } = judgementSheets(withoutEmpty(method, methodShape) as Json);
  const room = (sheet: string): number => (isTemplate ? (rowsToFillIn[sheet] ?? 20) : 0);
  const isShown = (rows: readonly unknown[], isRequired = false): boolean =>
    isTemplate || isRequired || rows.length > 0;
  const tables = tableLayouts.flatMap((layout) => {
    const branches = branchLayouts.filter(({ of }) => layout.parts.some(({ path }) => path.join(".") === of));
    const own = tableRows(layout, branches, rest);
    return [
      ...(isShown(own.rows, layout.isRequired) ? [grid(layout.sheet, own, room(layout.sheet))] : []),
      ...branches.flatMap((branch) => {
        const of = branchRows(branch, rest);
        return isShown(of.rows, branch.field === "codes" && hasEmptyGroup(rest))
          ? [grid(branch.sheet, of, room(branch.sheet))]
          : [];
      }),
    ];
  });
  return [basics(rest), ...tables, ...judgements];
}

interface Rows {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

function grid(name: string, { columns, rows }: Rows, blankRows: number): Sheet {
  const isTree = columns[0]?.head === "代码" && columns[1]?.head === "上级";
  return gridSheet({ name, advice: sheetHelp[name] ?? "", columns, rows, blankRows, frozenColumns: isTree ? 3 : 1 });
}

/** A group that is listed and has no units is seen by the sheet of units that has none of it. */
function hasEmptyGroup(method: Json): boolean {
  return itemsAt(method, ["groups"]).some((group) => Array.isArray(group.codes) && group.codes.length === 0);
}

function basics(method: Json): Sheet {
  const rows = basicRows.flatMap((row): CellValue[][] => {
    const value = valueAtPath(method, row.path);
    const values = row.isRepeated && Array.isArray(value) && value.length > 0 ? (value as unknown[]) : [value];
    const isBlank = value === undefined || (row.isRepeated && Array.isArray(value) && value.length === 0);
    return values.map((each, i) => [
      row.label,
      isBlank ? null : writeCell(each, row.shape, basicField(row)),
      i === 0 ? (headHelp[`${basicsSheet}.${row.path.join(".")}`] ?? null) : null,
    ]);
  });
  const sheet = gridSheet({
    name: basicsSheet,
    advice: sheetHelp[basicsSheet] ?? "",
    columns: [
      { head: "栏目", width: 26 },
      { head: "内容", width: 50, isText: true },
      { head: "说明", width: 92 },
    ],
    rows,
    blankRows: 0,
    frozenColumns: 1,
  });
  const labels = rows.map(([label]) => label);
  const choices = basicRows.flatMap((row) => {
    const offered = choicesFor(row.shape, basicField(row));
    const at = labels.indexOf(row.label);
    if (offered === undefined || at < 0 || row.path[0] === "format") return [];
    const range = { top: at + 3, left: 1, bottom: at + 3, right: 1 };
    return [{ range, choices: offered.words, isStrict: offered.isStrict }];
  });
  return { ...sheet, choices };
}

function tableRows(layout: TableLayout, branches: readonly BranchLayout[], method: Json): Rows {
  const hasCategory = layout.parts.length > 1;
  const plain = itemColumns(
    layout,
    branches.map(({ field }) => field),
  );
  const items = layout.parts.flatMap(({ path, word }) => itemsAt(method, path).map((item) => ({ item, word })));
  const columns = withGroups(
    layout,
    plain,
    method,
    items.map(({ item }) => item),
  );
  return {
    columns: [
      ...(hasCategory ? [categoryColumn(layout)] : []),
      ...columns.map((column) => gridColumn(layout.sheet, column)),
    ],
    rows: items.map(({ item, word }) => [
      ...(hasCategory ? [word ?? null] : []),
      ...columns.map((column) => itemCell(column, item)),
    ]),
  };
}

function categoryColumn({ sheet, parts }: TableLayout): GridColumn {
  const words = parts.map(({ word = "" }) => word);
  const note = headHelp[`${sheet}.${categoryHead}`];
  return { head: categoryHead, choices: { words, isStrict: true }, ...(note === undefined ? {} : { note }) };
}

/** The columns of groups stand behind what comes before them in the layout; an empty record has one of its own. */
function withGroups(
  layout: TableLayout,
  columns: readonly ItemColumn[],
  method: Json,
  items: readonly Json[],
): readonly ItemColumn[] {
  const groups = itemsAt(method, ["groups"]) as unknown as readonly NamedGroup[];
  return groupFields(layout).reduce((all, { key, word }) => {
    const whole = wholeColumn(layout, key);
    const own = [
      ...groupHeads(groups, items, key).map(([id, name]) => groupColumn(layout, key, word, id, name)),
      ...(items.some((item) => isEmptyRecord(item[key])) ? [whole] : []),
    ];
    const before = layout.order?.slice(0, layout.order.indexOf(key)) ?? [];
    const at = all.findLastIndex(({ path }) => before.includes(path[0] ?? "")) + 1;
    return [...all.slice(0, at), ...own, ...all.slice(at)];
  }, columns);
}

/** The groups that have a column: all that there are, then those that only a record knows. */
function groupHeads(groups: readonly NamedGroup[], items: readonly Json[], key: string): [id: string, name: string][] {
  const names = groupNames(groups);
  const ids = groups.map(({ id }) => id);
  const used = items.flatMap((item) => Object.keys((item[key] ?? {}) as Json));
  return [...new Set([...ids, ...used])].map((id) => [id, names[ids.indexOf(id)] ?? quoted(id)]);
}

function isEmptyRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function gridColumn(sheet: string, column: ItemColumn): GridColumn {
  const { holds, shape, path, head } = column;
  const asked = holds === "group" ? "group" : `${path.join(".")}${holds === "parameters" ? ".*" : ""}`;
  const note = headHelp[`${sheet}.${asked}`] ?? headHelp[`*.${asked}`];
  const choices =
    holds === "parameters" || holds === "group" ? undefined : choicesFor(shape, fieldName(column), holds === "kind");
  const width = holds === "parameters" ? (path[0] === "score" ? 40 : 22) : columnWidths[path.join(".")];
  return {
    head,
    ...(note === undefined ? {} : { note }),
    ...(choices === undefined ? {} : { choices }),
    ...(width === undefined ? {} : { width }),
    isText: !has(shape, "number"),
  };
}

const columnWidths: Readonly<Record<string, number>> = {
  code: 10,
  parent: 10,
  title: 24,
  value: 32,
  when: 32,
  where: 40,
  formula: 40,
  column: 28,
  note: 28,
  link: 36,
  absence: 14,
  score: 18,
  aggregate: 16,
  weightsFrom: 12,
  treat: 14,
  lift: 14,
  reason: 40,
  bands: 40,
  by: 20,
};

/** Rows to fill in, in a template: as many as a province's method has indicators, or a group has units. */
const rowsToFillIn: Readonly<Record<string, number>> = { 指标体系: 60, 分组名单: 150, 单位权重: 60 };

function branchRows(branch: BranchLayout, method: Json): Rows {
  const items = itemsAt(method, [branch.of]);
  const keys = items.map((item) => String(item[branch.by]));
  const columns = branchColumns(branch);
  return {
    columns: [
      { head: branch.heads[0] ?? "", width: 20, isText: true, note: headHelp["*.item"] ?? "" },
      ...columns.map((column) => gridColumn(branch.sheet, column)),
    ],
    rows: items.flatMap((item, i) =>
      branchItems(item[branch.field]).map((each): CellValue[] => [
        itemName(keys, i),
        ...columns.map((column) => itemCell(column, each)),
      ]),
    ),
  };
}
