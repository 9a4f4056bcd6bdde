import type { Issue } from "../terms/issue";
import { cellAddress } from "../terms/place";
import { issueText } from "./issue-text";

/** An issue as a plain object: its code, its place with the cell's address, and its sentence in Chinese. */
export function issueJson({ code, severity, where, params }: Issue): Record<string, unknown> {
  const cell = where.row === undefined ? {} : { cell: cellAddress(where.row, where.column ?? 0) };
  return {
    code,
    severity,
    ...(where.file === undefined ? {} : { file: where.file }),
    ...(where.sheet === undefined ? {} : { sheet: where.sheet }),
    ...cell,
    ...(where.path === undefined ? {} : { path: where.path }),
    params,
    text: issueText({ code, severity, where: {}, params }),
  };
}
