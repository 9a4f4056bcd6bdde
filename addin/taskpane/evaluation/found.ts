import type { RankingRow } from "../../../engine/index";

/**
 * The rows of a ranking that are looked for (查找): by a part of the name or the beginning of the code, within a group.
 *
 * @param group - its title; "" for all
 */
export function found(rows: readonly RankingRow[], search: string, group: string): readonly RankingRow[] {
  const wanted = search.normalize("NFKC").trim().toLowerCase();
  return rows.filter(
    (row) =>
      (group === "" || row.group === group) &&
      (wanted === "" || row.name.toLowerCase().includes(wanted) || row.code.toLowerCase().startsWith(wanted)),
  );
}

/** Names that more than one unit has (同名单位): where they are shown, the code has to stand beside them. */
export function sharedNames(rows: readonly Pick<RankingRow, "name">[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of rows) (seen.has(name) ? shared : seen).add(name);
  return shared;
}
