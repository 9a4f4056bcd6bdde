import type { IssueParameter } from "../engine/index";

/**
 * What a reader throws inside this room when a file cannot be read on; the door turns it into an issue.
 *
 * Nothing outside this room sees it.
 */
export class UnreadableFile extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, IssueParameter>> = {},
  ) {
    super(code);
  }
}

/** A file whose bytes contradict each other; `part` names the part of the workbook, never a path on the machine. */
export function damaged(part: string): UnreadableFile {
  return new UnreadableFile("file.damaged", { part });
}
