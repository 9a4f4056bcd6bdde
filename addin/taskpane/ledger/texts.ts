import type { TextTable } from "../texts";

/** What the ledger view says. */
export const ledgerTexts = {
  title: { zh: "台账完成率", en: "Completion of a ledger" },
} satisfies TextTable;
