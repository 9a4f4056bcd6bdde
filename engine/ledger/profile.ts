import { statedComparator } from "../quantity/bound";
import { findQuantities, readQuantity } from "../quantity/quantity";
import { halfWidth } from "../quantity/text";
import { readUnit } from "../quantity/unit";
import { splitDepartments } from "./department";
import { cellKey } from "../terms/sheet";
import { filledColumns, type Grid } from "./grid";
import { readStage } from "./stage";

/** What stands in a column below the header, as shares from 0 to 1 of the cells that say something. */
export interface ColumnProfile {
  /** How many cells say something. */
  readonly count: number;
  /** How many of the rows looked at say something here, 0 to 1. */
  readonly filled: number;
  /** Numbers, or text that holds a quantity. */
  readonly quantities: number;
  /** Numbers and texts that are a number or percentage and nothing else. */
  readonly bareNumbers: number;
  readonly percents: number;
  readonly units: number;
  readonly departments: number;
  /** Texts that only say how a number is to be compared: 不低于, ≥, 增长. */
  readonly bounds: number;
  /** Different texts ÷ cells. */
  readonly distinct: number;
  /** Characters of the average text. */
  readonly length: number;
  /** The number in each of the rows looked at; per cent where the cell shows per cent. */
  readonly numbers: readonly (number | undefined)[];
}

const rowsLookedAt = 200;

/** Looks at the first rows of data below a header, column by column. */
export function profileColumns(grid: Grid, from: number): ColumnProfile[] {
  const rows: number[] = [];
  for (let row = from; row < grid.height && rows.length < rowsLookedAt; row++)
    if (filledColumns(grid, row).length > 1) rows.push(row);
  return Array.from({ length: grid.width }, (_, column) => profileColumn(grid, rows, column));
}

function profileColumn(grid: Grid, rows: readonly number[], column: number): ColumnProfile {
  const texts: string[] = [];
  const count = { quantities: 0, bareNumbers: 0, percents: 0, units: 0, departments: 0, bounds: 0 };
  for (const row of rows) {
    const text = grid.text(row, column);
    if (text === "") continue;
    texts.push(text);
    const flat = halfWidth(text);
    const isNumber = typeof grid.value(row, column) === "number" || /^\s*[-+]?[\d,]+(?:\.\d+)?\s*[%‰]?\s*$/u.test(flat);
    if (isNumber) count.bareNumbers++;
    if (isNumber || findQuantities(text).length > 0) count.quantities++;
    if (/%/u.test(flat) || /%/u.test(formatOf(grid, row, column) ?? "")) count.percents++;
    if (readUnit(text)?.isKnown) count.units++;
    if (splitDepartments(text).some((name) => isDepartment(name))) count.departments++;
    if (isBound(text)) count.bounds++;
  }
  const share = (n: number): number => (texts.length === 0 ? 0 : n / texts.length);
  return {
    count: texts.length,
    filled: rows.length === 0 ? 0 : texts.length / rows.length,
    quantities: share(count.quantities),
    bareNumbers: share(count.bareNumbers),
    percents: share(count.percents),
    units: share(count.units),
    departments: share(count.departments),
    bounds: share(count.bounds),
    distinct: share(new Set(texts).size),
    length: share(texts.reduce((sum, text) => sum + text.length, 0)),
    numbers: rows.map((row) => readQuantity(grid.value(row, column), formatOf(grid, row, column))?.value),
  };
}

function formatOf(grid: Grid, row: number, column: number): string | undefined {
  return grid.sheet.numberFormats?.get(cellKey(row, column));
}

/** Words that make a whole target only with the number beside them. */
function isBound(text: string): boolean {
  const words = halfWidth(text).trim();
  if (words === "" || words.length > 8 || readStage(words) || findQuantities(words).length > 0) return false;
  const isMovement = /^(?:同比|年均)?(?:增长|下降|降低|减少|提高|提升)$/u.test(words);
  const stated = `${words}1${words}`;
  return isMovement || statedComparator(stated, words.length, words.length + 1) !== undefined;
}

/** Whether a name ends as names of offices do. */
export function isDepartment(name: string): boolean {
  return /(?:局|委|办|部|院|公司|中心|政府|集团|街道|分局|管委会|委员会|协会|联合会|妇联|残联|工会|团委|支行|银行|镇|乡|站|所|处|园区|开发区|专班|大队|支队|公安|法院|检察院|学校|医院|办公室|党校|工商联|总社|联社|单位|社区|电视台|气象局|海关)$/u.test(
    name,
  );
}
