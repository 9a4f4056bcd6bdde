import {
  latestRegister,
  readRegister,
  slipPapers,
  type Issue,
  type Paper,
  type Sheet,
  type SlipOptions,
} from "../../../engine/index";

/** What supervision slips are made from: the registers of the workbook, as people left them. */
export interface SlipsInput extends SlipOptions {
  /** In the order of the workbook; the one that goes furthest is taken. */
  readonly registers: readonly Sheet[];
}

/** Slips of the open problems, and what of their register was not understood. */
export interface Slips {
  readonly papers: readonly Paper[];
  /** The sheet that they are from; left out where there is no register. */
  readonly from?: string;
  readonly issues: readonly Issue[];
}

/** Makes the slips of the open problems of the workbook's register (督办单). */
export function slipsOf({ registers, ...options }: SlipsInput): Slips {
  const sheet = latestRegister(registers);
  if (!sheet) return { papers: [], issues: [] };
  const { register, issues } = readRegister(sheet, options.date);
  return { papers: register ? slipPapers(register, options) : [], from: sheet.name, issues };
}
