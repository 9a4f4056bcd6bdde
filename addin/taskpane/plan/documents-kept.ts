import type { Host } from "../../host";

/** Under which key the workbook keeps which document each of its ledgers was read from. */
const documentsKey = "plan.documents";

/** Titles that are kept; a workbook has few ledgers that were made from plans. */
const mostTitles = 30;

/** Names of documents by the titles of the ledgers that were made from them; what we did not write counts for nothing. */
function keptNames(host: Host): readonly (readonly [title: string, name: string])[] {
  const kept = host.settings.get(documentsKey);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((pair: unknown) => {
    const [title, name] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof title === "string" && typeof name === "string" ? [[title, name] as const] : [];
  });
}

/** Keeps from which document a ledger was made (留存出处); a workbook that cannot keep it does without. */
export async function keepDocument(host: Host, title: string, name: string): Promise<void> {
  const others = keptNames(host).filter(([other]) => other !== title);
  const names = [[title, name] as const, ...others].slice(0, mostTitles);
  await host.settings.set(documentsKey, names).catch(() => undefined);
}

/**
 * The document that a ledger was made from, by the ledger's title; the only one there is, where the title is another.
 *
 * @returns `undefined` where it is not known, "" for text that was pasted
 */
export function documentOf(host: Host, title: string): string | undefined {
  const names = keptNames(host);
  const found = names.find(([other]) => other === title);
  if (found) return found[1];
  const only = new Set(names.map(([, name]) => name));
  return only.size === 1 ? [...only][0] : undefined;
}
