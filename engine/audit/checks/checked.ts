import type { Finding, Unchecked } from "../result";

/** What a check gave, before mending is tried. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}
