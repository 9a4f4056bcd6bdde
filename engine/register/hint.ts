/** What a problem is to be looked at for (提示). */
export interface Hints {
  /** Days by which its deadline has passed. */
  readonly overdue?: number;
  /** The number of the closed problem that it repeats. */
  readonly repeats?: string;
  /** Whether its indicator is on pace or met again, so that people may close it. */
  readonly isClosable?: boolean;
  /** Whether its indicator is no longer in the ledgers. */
  readonly isRowGone?: boolean;
}

const closable = "建议销号";
const rowGone = "本月台账中没有这项指标";
const own = [/^逾期\d+天$/u, /^重复发生（前次[^（）；]+）$/u, new RegExp(`^(?:${closable}|${rowGone})$`, "u")];

/** Hints as a cell says them; "" where there are none. @example hintText({ overdue: 3, isClosable: true }) // => "逾期3天；建议销号" */
export function hintText({ overdue, repeats, isClosable, isRowGone }: Hints): string {
  return [
    ...(overdue === undefined ? [] : [`逾期${overdue}天`]),
    ...(repeats === undefined ? [] : [`重复发生（前次${repeats}）`]),
    ...(isClosable === true ? [closable] : []),
    ...(isRowGone === true ? [rowGone] : []),
  ].join("；");
}

/** Whether a cell of hints holds ours alone, so that others may take their place. */
export function isOwnHint(text: string): boolean {
  return text === "" || text.split("；").every((part) => own.some((form) => form.test(part)));
}
