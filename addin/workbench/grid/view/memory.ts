import type { Extent } from "../layout/layout";
import type { Cursor } from "./cursor";

/** What is remembered of a sheet while another is shown (视图记忆). */
export interface Memory {
  readonly cursor: Cursor;
  readonly scroll: { readonly top: number; readonly left: number };
  readonly extent: Extent;
}
