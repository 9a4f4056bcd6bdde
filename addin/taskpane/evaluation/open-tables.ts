import {
  checkTables,
  matchSheets,
  readTable,
  tableUses,
  type Issue,
  type Method,
  type Sheet,
  type Table,
} from "../../../engine/index";

/** A table of the method and the sheet that it is read from. */
export interface OpenedTable {
  readonly name: string;
  readonly isOptional: boolean;
  /** None where no sheet was found, or none is wanted. */
  readonly sheet: string | undefined;
  readonly by: "choice" | "name" | "columns" | undefined;
  /** Rows with a code. */
  readonly rows: number;
}

/** The tables as they were found, and what a run would miss. */
export interface OpenedTables {
  readonly tables: readonly OpenedTable[];
  readonly issues: readonly Issue[];
}

type Spec = Method["tables"][number];
type Read = ReturnType<typeof readTable>;

/** Reads tables of sheets and remembers what it read, as long as neither the sheet nor how it is read is another. */
export function tableReader(): (sheet: Sheet, spec: Spec) => Read {
  const last = new Map<string, { sheet: Sheet; spec: string; read: Read }>();
  return (sheet, spec) => {
    const asked = JSON.stringify(spec);
    const known = last.get(spec.name);
    if (known?.sheet === sheet && known.spec === asked) return known.read;
    const read = readTable(sheet, spec);
    last.set(spec.name, { sheet, spec: asked, read });
    return read;
  };
}

/**
 * Finds the method's tables among the sheets and says what a run would miss (打开数据表).
 *
 * @param chosen - what the user chose: a sheet's name by the name of the table, "" for none
 */
export function openTables(
  method: Method,
  sheets: ReadonlyMap<string, Sheet>,
  chosen: Readonly<Record<string, string>>,
  read: (sheet: Sheet, spec: Spec) => Read,
): { opened: OpenedTables; tables: Table[]; tableIssues: Issue[] } {
  const taken = new Set(Object.values(chosen));
  const matched = matchSheets(
    method,
    [...sheets.values()].filter(({ name, isHidden }) => !taken.has(name) && isHidden !== true),
  );
  const uses = tableUses(method);
  const found = method.tables.map((spec, i) => {
    const own = chosen[spec.name];
    const name = own === undefined ? matched[i]!.sheet : own === "" ? undefined : own;
    const sheet = name === undefined ? undefined : sheets.get(name);
    const by = own === undefined ? matched[i]!.by : ("choice" as const);
    const table = sheet && read(sheet, spec);
    const head: OpenedTable = {
      name: spec.name,
      isOptional: uses[i]!.isOptional,
      sheet: sheet?.name,
      by: sheet && by,
      rows: table?.table.rows.length ?? 0,
    };
    return { head, table };
  });
  const reads = found.flatMap(({ table }) => table ?? []);
  const tables = reads.map(({ table }) => table);
  const tableIssues = reads.flatMap(({ issues }) => issues);
  const issues = [...tableIssues, ...checkTables(method, tables)];
  return { opened: { tables: found.map(({ head }) => head), issues }, tables, tableIssues };
}
