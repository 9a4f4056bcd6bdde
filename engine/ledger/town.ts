import { halfWidth, squeeze } from "../quantity/text";
import type { Department } from "./department";
import type { LedgerRow } from "./ledger";

/** A town that a target is of: 乡镇, 街道, or a zone that is counted among them (乡镇、街道、开发区). */
export interface Town {
  /** Without the words for its office: 悦庄镇人民政府 is 悦庄镇. */
  readonly name: string;
  /** The department of the row by which it stands there; left out where a column of towns or the indicator names it. */
  readonly department?: string;
}

/** Offices of a town that speak for the town itself. */
const office = /(?:党工委|党委|人民政府|政府|办事处|管理委员会|管委会|管理处)$/u;
const townEnding = /(?:镇|乡|苏木|街道|开发区|高新区|工业园区?|产业园区?|园区|示范区|试验区|度假区|农场|林场)$/u;
/** 各镇街 and 有关乡镇 name no town of their own. */
const several = /^(?:各|全|有关|相关|所有|其他|其它|其余)|镇街$|乡镇$|(?:镇|乡)[、(（]?街道[)）]?$/u;

/**
 * The town that a name is of, without the words for its office.
 *
 * @param name - such as 悦庄镇人民政府, 历山街道办事处, 峄城经济开发区管委会
 * @returns `undefined` for a name that ends as no town's does, and for 各镇街, which names none by itself
 * @example townName("历山街道办事处") // => "历山街道"
 * @example townName("县城乡建设局") // => undefined
 */
export function townName(name: string): string | undefined {
  const plain = squeeze(halfWidth(name));
  const bare = plain.replace(office, "").replace(/街道办$/u, "街道");
  return bare.length >= 2 && bare.length <= 16 && townEnding.test(bare) && !several.test(bare) ? bare : undefined;
}

/**
 * The towns that a row is of: its column of towns says it, else its departments that are towns and do more than lend a hand.
 *
 * @param column - what the column of towns says; any name there is a town's
 * @param departments - of the row
 * @returns each town once; none for a row of the county's own
 */
export function townsOf(column: string, departments: readonly Department[]): Town[] {
  const said = squeeze(halfWidth(column));
  if (said !== "" && !/^(?:各|全[县市区]|[-—/]+$)/u.test(said)) return [{ name: townName(said) ?? said }];
  const offices = departments.flatMap(({ name, role }): Town[] => {
    const town = role === "support" ? undefined : townName(name);
    return town === undefined ? [] : [{ name: town, department: name }];
  });
  return [...new Map(offices.map((town) => [town.name, town])).values()];
}

/** So large a share of a table's indicators must be towns' names: 特色小镇 among other indicators is none. */
const mostAreTowns = 0.8;

/**
 * Rows of a table that has a line for each town, with the indicator that heads the line as their town.
 *
 * @param rows - of one table, as they were read
 * @returns the same rows where their indicators are indicators
 */
export function withTownSubjects(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const names = rows.map(({ indicator }) => townName(indicator));
  const count = new Set(names.filter((name) => name !== undefined)).size;
  if (count < 2 || names.filter((name) => name !== undefined).length < mostAreTowns * rows.length) return rows;
  return rows.map((row, i) => {
    const name = names[i];
    return row.towns.length > 0 || name === undefined ? row : { ...row, towns: [{ name }] };
  });
}
