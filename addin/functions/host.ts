import { FunctionFault } from "./fault";

/** What Excel takes for an error of a cell; its sentence shows beside the cell. */
export interface HostError extends Error {
  readonly code: string;
}

/** The language of the sentences: Chinese in a Chinese Excel and outside of Excel, English in any other. */
export function hostLanguage(): "zh" | "en" {
  const office = (globalThis as { Office?: { context?: { displayLanguage?: string } } }).Office;
  const language = office?.context?.displayLanguage;
  return language === undefined || language === "" || language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** The error of a cell outside of Excel, of the same form. */
class PlainError extends Error implements HostError {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A fault as Excel takes it.
 *
 * The class for it comes with Excel's runtime; elsewhere, and in an Excel that is too old for it, an error with the same
 * fields stands in.
 */
export function hostError({ code, words }: FunctionFault, language: "zh" | "en"): HostError {
  const { CustomFunctions: runtime } = globalThis as unknown as {
    CustomFunctions?: { Error?: new (code: string, message: string) => HostError };
  };
  return runtime?.Error === undefined
    ? new PlainError(code, words[language])
    : new runtime.Error(code, words[language]);
}

/** Whatever was thrown, as a fault: what no body meant to throw is a defect of ours, and says so. */
export function faultOf(thrown: unknown): FunctionFault {
  if (thrown instanceof FunctionFault) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new FunctionFault("#VALUE!", {
    zh: `函数内部出错，请把这句话发给维护者：${detail}`,
    en: `The function failed; please send this to its maintainers: ${detail}`,
  });
}
