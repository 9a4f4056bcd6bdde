import { nearest } from "../composite/formula/nearest";
import { issue } from "../terms/issue";
import { cellText, type Sheet } from "../terms/sheet";
import { branchColumns, branchValue } from "./branch";
import { folded } from "./cell-text/words";
import { categoryHead, groupColumn, groupFields, itemColumns, wholeColumn, type ItemColumn } from "./columns";
import { itemsAt, putAtPath, textIn, type Json } from "./json";
import { branchLayouts, otherHeads, ownerOf, type BranchLayout, type TableLayout } from "./layout";
import { findGrid, type FoundGrid } from "./read-grid";
import { findColumns, isHead, readItem, type FoundColumn, type Reading } from "./read-items";
import { itemByName, keyOfName, type NamedGroup } from "./reference";

/** Reads the rows of a list's sheet into the method (读表). */
export function readTable(sheet: Sheet, layout: TableLayout, method: Json, reading: Reading): void {
  const groups = itemsAt(method, ["groups"]) as unknown as readonly NamedGroup[];
  const plain = columnsOf(layout);
  const columnOf = (head: string): ItemColumn | undefined =>
    columnNamed(plain, head) ?? groupColumnNamed(layout, groups, head);
  const names = [...plain.map(({ head }) => head), ...(layout.parts.length > 1 ? [categoryHead] : [])];
  const grid = gridOf(sheet, names, (text) => isHead(text, categoryHead) || columnOf(text) !== undefined, reading);
  if (grid === undefined) return;
  const categoryAt = layout.parts.length > 1 ? grid.heads.findIndex((text) => isHead(text, categoryHead)) : -1;
  const heads = grid.heads.map((head, at) => (at === categoryAt ? "" : head));
  const found = findColumns(sheet, grid.headerRow, heads, columnOf, (head) => nearest(head, names), reading);
  const columns = withFaultRows(found, grid.headerRow, groups);
  const lists = layout.parts.map((): Json[] => []);
  for (const { row, cells } of grid.rows) {
    if (columns.every(({ at }) => cellText(cells[at] ?? null) === "")) continue;
    const part = layout.parts.length === 1 ? 0 : partNamed(layout, cellText(cells[categoryAt] ?? null));
    if (part < 0) {
      const choices = layout.parts.map(({ word = "" }) => word);
      const where = { sheet: sheet.name, row, ...(categoryAt < 0 ? {} : { column: categoryAt }) };
      reading.issues.push(
        issue("error", "sheets.category", where, { found: cellText(cells[categoryAt] ?? null), choices }),
      );
      continue;
    }
    const path = [...layout.parts[part]!.path, String(lists[part]!.length)].join(".");
    lists[part]!.push(readItem(sheet, row, cells, columns, path, reading));
  }
  layout.parts.forEach(({ path }, part) => {
    if (lists[part]!.length > 0) putAtPath(method, path, lists[part]);
  });
}

function columnsOf(layout: TableLayout): ItemColumn[] {
  const list = layout.parts[0]?.path.join(".");
  const branches = branchLayouts.filter(({ of }) => of === list).map(({ field }) => field);
  return [...itemColumns(layout, branches), ...groupFields(layout).map(({ key }) => wholeColumn(layout, key))];
}

/** The column under a head: by its name, by what others call it, or by the path of its field. */
function columnNamed(columns: readonly ItemColumn[], head: string): ItemColumn | undefined {
  return (
    columns.find((column) => isHead(head, column.head)) ??
    columns.find((column) => folded(column.path.join(".")) === folded(head) && column.holds !== "parameters") ??
    columns.find((column) => Object.hasOwn(otherHeads, folded(head)) && otherHeads[folded(head)] === column.head)
  );
}

/** The column of a group: 权重·组名, with the group's title or identifier; an unknown group's is read all the same. */
function groupColumnNamed(layout: TableLayout, groups: readonly NamedGroup[], head: string): ItemColumn | undefined {
  for (const { key, word } of groupFields(layout)) {
    const [, after, inside] =
      new RegExp(`^\\s*(?:分组|各组)?${word}\\s*(?:[·:：](.*)|[（(](.*)[)）])$`, "su").exec(head) ?? [];
    const name = (after ?? inside ?? "").trim();
    if (name !== "") return groupColumn(layout, key, word, groupId(groups, name), name);
  }
  return undefined;
}

function groupId(groups: readonly NamedGroup[], name: string): string {
  const at = itemByName(
    groups.map(({ id }) => String(id)),
    name,
    groups.map(({ title }) => String(title)),
  );
  return at < 0 ? keyOfName(name) : groups[at]!.id;
}

/** What is wrong with a group's name is wrong in the head of its column, and not in each row. */
function withFaultRows(
  columns: readonly FoundColumn[],
  headerRow: number,
  groups: readonly NamedGroup[],
): FoundColumn[] {
  return columns.map((found) => {
    const { holds, path } = found.column;
    const isUnknown = holds === "group" && groups.every(({ id }) => id !== path.at(-1));
    return isUnknown ? { ...found, faultRow: headerRow } : found;
  });
}

function partNamed({ parts }: TableLayout, category: string): number {
  return parts.findIndex(
    ({ word = "", path }) =>
      isHead(category, word) || isHead(category, `${word}项`) || isHead(category, path.at(-1) ?? ""),
  );
}

function gridOf(
  sheet: Sheet,
  names: readonly string[],
  isKnown: (text: string) => boolean,
  { issues }: Reading,
): FoundGrid | undefined {
  const grid = findGrid(sheet, isKnown, Math.min(2, names.length));
  const isEmpty = sheet.rows.every((row) => row.every((cell) => cellText(cell) === ""));
  if (grid === undefined && !isEmpty)
    issues.push(issue("error", "sheets.no-header", { sheet: sheet.name }, { heads: names.slice(0, 6) }));
  return grid;
}

/** Reads the rows of a sheet that belong to items of another sheet, and puts them there (读明细表). */
export function readBranch(sheet: Sheet, branch: BranchLayout, method: Json, reading: Reading): void {
  const [itemHead = ""] = branch.heads;
  const plain = branchColumns(branch);
  const names = [itemHead, ...plain.map(({ head }) => head)];
  const grid = gridOf(
    sheet,
    names,
    (text) => isHead(text, itemHead) || columnNamed(plain, text) !== undefined,
    reading,
  );
  if (grid === undefined) return;
  const itemAt = grid.heads.findIndex((text) => isHead(text, itemHead));
  const heads = grid.heads.map((head, at) => (at === itemAt ? "" : head));
  const columns = findColumns(
    sheet,
    grid.headerRow,
    heads,
    (head) => columnNamed(plain, head),
    (head) => nearest(head, names),
    reading,
  );
  const items = itemsAt(method, [branch.of]);
  const keys = items.map((item) => textIn(item[branch.by]));
  const titles = items.map((item) => textIn(item.title));
  const rowsOf = items.map((): FoundGrid["rows"][number][] => []);
  for (const each of grid.rows) {
    if (columns.every(({ at }) => cellText(each.cells[at] ?? null) === "")) continue;
    const name = cellText(each.cells[itemAt] ?? null);
    const at = name === "" ? -1 : itemByName(keys, name, titles);
    if (at >= 0) rowsOf[at]!.push(each);
    else {
      const where = { sheet: sheet.name, row: each.row, ...(itemAt < 0 ? {} : { column: itemAt }) };
      reading.issues.push(issue("error", "sheets.no-item", where, { name, sheet: ownerOf(branch) }));
    }
  }
  rowsOf.forEach((rows, i) => {
    if (rows.length === 0) return;
    const base = `${branch.of}.${i}.${branch.field}`;
    // Only when all rows are read is it known where in the list or record each of them stands.
    const apart = { ...reading, places: new Map() };
    const read = rows.map(({ row, cells }, j) => readItem(sheet, row, cells, columns, String(j), apart));
    const { value, paths } = branchValue(branch, read);
    paths.forEach((path, j) => {
      const place = { sheet: sheet.name, row: rows[j]!.row, column: columns.at(-1)?.at ?? 0 };
      if (paths.indexOf(path) < j) reading.issues.push(issue("error", "sheets.row-twice", place, { name: path }));
      reading.places.set(`${base}.${path}`, place);
      for (const { column, at } of columns)
        reading.places.set(`${base}.${path}.${column.path.join(".")}`, { ...place, column: at });
    });
    putAtPath(items[i]!, [branch.field], value);
  });
}
