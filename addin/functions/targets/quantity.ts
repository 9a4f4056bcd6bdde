import { inUnit, readUnit, type CellValue, type UnitOfMeasure } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { type FunctionFault, notAvailable, wrongArgument } from "../fault";

/** XP.QUANTITY: every cell of a range in one unit of measure. */
export function quantity(args: FunctionArguments): unknown {
  const wanted = unitArgument(args, "unit");
  if (!wanted) throw wrongArgument("请填写计量单位，如“亩”", "Give the unit of the result, such as 亩");
  const from = unitArgument(args, "from");
  return args.rows("quantities").map((row) => row.map((cell) => quantityCell(cell, wanted, from)));
}

function unitArgument(args: FunctionArguments, name: string): UnitOfMeasure | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const unit = readUnit(text);
  if (!unit) throw wrongArgument(`“${text}”不是计量单位`, `“${text}” is no unit of measure`);
  return unit;
}

function quantityCell(
  cell: CellValue,
  wanted: UnitOfMeasure,
  from: UnitOfMeasure | undefined,
): number | null | FunctionFault {
  if (typeof cell === "object" && cell !== null)
    return notAvailable(`这个单元格是错误值 ${cell.error}`, `This cell is the error ${cell.error}`);
  const found = inUnit(cell, wanted, from);
  if (typeof found === "number") return found;
  if (typeof found === "object")
    return wrongArgument(
      `“${String(cell)}”的单位“${found.written}”不能换算成“${wanted.written}”`,
      `“${String(cell)}”: ${found.written} does not convert to ${wanted.written}`,
    );
  return found === "unreadable"
    ? wrongArgument(`“${String(cell)}”里没有认出一个确定的数`, `“${String(cell)}” does not hold one readable number`)
    : null;
}
