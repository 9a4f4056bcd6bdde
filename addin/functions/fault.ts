import type { Words } from "../words";

/** The errors of a cell that can carry a sentence: a wrong argument, or no value to be had. */
export type FaultCode = "#VALUE!" | "#N/A";

/**
 * Why a custom function has no answer (函数出错): thrown for the whole call, or put into a cell of a returned range.
 *
 * `#VALUE!` is for an argument that is wrong, `#N/A` for a value that is not there.
 */
export class FunctionFault extends Error {
  override readonly name = "FunctionFault";

  constructor(
    readonly code: FaultCode,
    readonly words: Words,
  ) {
    super(words.en);
  }
}

/** A fault of an argument; the sentence says what is wrong with it and what is expected. */
export function wrongArgument(zh: string, en: string): FunctionFault {
  return new FunctionFault("#VALUE!", { zh, en });
}

/** A fault for a value that is not there. */
export function notAvailable(zh: string, en: string): FunctionFault {
  return new FunctionFault("#N/A", { zh, en });
}
