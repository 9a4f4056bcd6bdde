import { cellText, lightRules, lightWords, type CellValue, type Light, type LightRule } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { wrongArgument } from "../fault";

type BandLight = Exclude<Light, "met" | "grey">;

const colours: Readonly<Record<BandLight, readonly string[]>> = {
  green: ["green", "绿", "绿灯", lightWords.green],
  blue: ["blue", "蓝", "蓝灯", lightWords.blue],
  yellow: ["yellow", "黄", "黄灯", lightWords.yellow],
  red: ["red", "红", "红灯", lightWords.red],
};

/**
 * Reads the argument `lights` (亮灯规则): the name of a rule that comes with the engine, or a range with one light a row
 * and the gaps, in percentage points, from which and up to which it holds: the first included, the second not.
 *
 * @returns `undefined` where it is left out: the rule by default holds
 */
export function lightRule(args: FunctionArguments): LightRule | undefined {
  if (!args.has("lights")) return undefined;
  const rows = args.rows("lights");
  if (rows.flat().length === 1) {
    const name = args.choice("lights", { default: ["默认"], "yinchuan-2025": ["银川2025"] });
    return name === undefined ? undefined : lightRules[name];
  }
  return { title: "", bands: rows.flatMap(bandOf) };
}

function bandOf([light = null, from = null, to = null]: readonly CellValue[], row: number): LightRule["bands"] {
  const name = cellText(light).toLowerCase();
  if (name === "") return [];
  const found = (Object.keys(colours) as BandLight[]).find((each) => colours[each].includes(name));
  const [low, high] = [endOf(from), endOf(to)];
  if (found === undefined || low === null || high === null || (low ?? -Infinity) >= (high ?? Infinity))
    throw wrongArgument(
      `参数“亮灯规则”第 ${row + 1} 行应为：灯（绿、蓝、黄、红）、差距下限、差距上限（百分点，下限小于上限，没有的留空文本）`,
      `Row ${row + 1} of lights has to be: a light (green, blue, yellow, red), the least gap, the gap below which it ends (points)`,
    );
  return [{ light: found, ...(low === undefined ? {} : { from: low }), ...(high === undefined ? {} : { to: high }) }];
}

/** An end of a band; `undefined` for none, `null` for what is no number. */
function endOf(cell: CellValue): number | undefined | null {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return undefined;
  const end = typeof cell === "number" ? cell : typeof cell === "string" ? Number(cell) : Number.NaN;
  return Number.isFinite(end) ? end : null;
}
