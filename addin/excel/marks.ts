import type { Setting } from "../host";
import type { Marks } from "../shared/marks";
import { getSetting, setSetting } from "./settings";

const key = "written";

/** What the workbook remembers. */
export function readMarks(): Marks {
  const { sheets, blocks } = (getSetting(key) ?? {}) as Partial<Marks>;
  return { sheets: sheets ?? {}, blocks: blocks ?? [] };
}

/** Remembers in the workbook. @throws HostFailure when it cannot be saved */
export function writeMarks({ sheets, blocks }: Marks): Promise<void> {
  const isEmpty = Object.keys(sheets).length === 0 && blocks.length === 0;
  return setSetting(key, isEmpty ? undefined : ({ sheets, blocks } as unknown as Setting));
}
