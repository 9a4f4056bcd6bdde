import { absentColumn, type Operand } from "../composite/formula";
import { locate, readNumbers, readPopulation, readTexts } from "../composite/dataset";
import { numberFormat } from "../report/number-format";
import type { Column } from "../terms/column";
import { columnLetters } from "../terms/place";
import { cellKey, type CellRange, type CellStyle, type CellValue, type Sheet } from "../terms/sheet";
import type { UnitBook } from "./book";
import type { CellName } from "./names";
import type { NamedColumn } from "./parts";
import { wordedValues } from "./unit-sheet";

/** The columns of the tables that formulas come down to, each put down when it is first asked for (数据). */
export interface LiveData {
  /** A column of a table as numbers. */
  numbers(table: string, header: string): NamedColumn;
  /** A column of a table as texts. */
  texts(table: string, header: string): NamedColumn["column"];
  /** The numbers of all rows of a table's column, units or not; `undefined` where there are none. */
  population(table: string, header: string): CellName | undefined;
  /** The sheet of populations, where any was asked for. */
  populationSheet(): Sheet | undefined;
}

/** A column that no table has: a word for every unit. */
export function missingNumbers({ sheets, nameOf, evaluation }: UnitBook, name: string): NamedColumn {
  const values = absentColumn("not-reported", evaluation.units.length);
  const note = "数据表中没有这一列，各单位均为未报送；可在此填数。";
  const column = sheets.data.add({
    header: name,
    note,
    values: wordedValues(values),
    style: "input",
    name: nameOf("数据", name),
  });
  return { column, values };
}

/** Whether cells were read as numbers or as texts. */
export type Reading = Operand["type"] & ("number" | "text");

/** Opens the sheet of data. */
export function openData(book: UnitBook): LiveData {
  const { evaluation, sheets, nameOf } = book;
  const { dataset, method } = evaluation;
  const numbers = new Map<string, NamedColumn>();
  const texts = new Map<string, NamedColumn["column"]>();
  const populations = new Map<string, Population | undefined>();

  const titled = (tableKey: string, header: string): string => {
    const { table, column } = locate(dataset, tableKey, header);
    return method.tables.length > 1 ? `${table.spec.name}：${table.headers[column]!}` : table.headers[column]!;
  };
  const source = (tableKey: string, header: string, kind: Reading): string => {
    const { table, column, rowsOf } = locate(dataset, tableKey, header);
    const rows = rowsOf.flat();
    const span = rows.length === 0 ? "" : `第${Math.min(...rows) + 1}至${Math.max(...rows) + 1}行`;
    const file = table.file === undefined ? "" : `${table.file}，`;
    const isAdded = rowsOf.some(({ length }) => length > 1);
    return [
      `来源：${file}工作表“${table.sheet.name}”${columnLetters(column)}列“${table.headers[column]!}”${span}。`,
      kind === "number" ? "读入的数：百分比格式的按百分数（85.3%为85.3）。" : "读入的文字。",
      ...(isAdded ? ["区划合并的单位由几行相加得到，这里是合计后的数值。"] : []),
    ].join("\n");
  };

  return {
    numbers: (table, header) => {
      const key = `${table}\n${header}`;
      const before = numbers.get(key);
      if (before) return before;
      const values = readNumbers(dataset, table, header).column;
      const column = sheets.data.add({
        header: titled(table, header),
        note: source(table, header, "number"),
        values: wordedValues(values),
        style: "input",
        ...formatOf(values),
        name: nameOf("数据", method.tables.length > 1 ? `${table}_${header}` : header),
      });
      numbers.set(key, { column, values });
      return { column, values };
    },
    texts: (table, header) => {
      const key = `${table}\n${header}`;
      const column =
        texts.get(key) ??
        sheets.data.add({
          header: `${titled(table, header)}（文字）`,
          note: source(table, header, "text"),
          values: readTexts(dataset, table, header),
          style: "text",
          name: nameOf("文字", method.tables.length > 1 ? `${table}_${header}` : header),
        });
      texts.set(key, column);
      return column;
    },
    population: (table, header) => {
      const key = `${table}\n${header}`;
      if (!populations.has(key)) {
        const all = readPopulation(dataset, table, header).numbers;
        const name = nameOf("总体", `${table}_${header}`);
        populations.set(
          key,
          all.length === 0
            ? undefined
            : { name, header: titled(table, header), numbers: [...all].sort((a, b) => b - a) },
        );
      }
      return populations.get(key)?.name;
    },
    populationSheet: () => {
      const found = [...populations.values()].filter((each) => each !== undefined);
      return found.length === 0 ? undefined : sheetOfPopulations(found);
    },
  };
}

interface Population {
  readonly name: CellName;
  readonly header: string;
  readonly numbers: readonly number[];
}

/** What numbers of a column look like. */
export function formatOf(values: Column): { format?: string } {
  const format = numberFormat([...values.numbers].filter((_, i) => values.reasons[i] === 0));
  return format === undefined ? {} : { format };
}

const headRows = 3;

function sheetOfPopulations(populations: readonly Population[]): Sheet {
  const longest = Math.max(...populations.map(({ numbers }) => numbers.length));
  const rows: CellValue[][] = [
    ["总体"],
    ["数据表中某列全部各行的数（包括不参评的单位），由大到小；公式中用来定位次。"],
    populations.map(({ header }) => header),
    ...Array.from({ length: longest }, (_, i) => populations.map(({ numbers }) => numbers[i] ?? null)),
  ];
  const styles = new Map<number, CellStyle>([
    [cellKey(0, 0), "title"],
    [cellKey(1, 0), "note"],
    ...populations.map((_, column): [number, CellStyle] => [cellKey(2, column), "header"]),
  ]);
  const names = new Map<string, CellRange>(
    populations.map(({ name, numbers }, column) => [
      name,
      { top: headRows, left: column, bottom: headRows + numbers.length - 1, right: column },
    ]),
  );
  const widths = populations.map(() => 16);
  return { name: "总体", rows, merges: [], styles, names, widths, frozen: { rows: headRows, columns: 0 } };
}
