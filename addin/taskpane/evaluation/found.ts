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
