import { planSheets, readPlan, type Issue, type PlanReading, type PlanTarget, type Sheet } from "../../../engine/index";
import { withoutRadicals } from "../../../files/index";

/** A plan as it was read: its text, its targets, or why there are none (规划文本解读). */
export interface ReadDocument {
  /** What the ledger is named after: the file's name without its ending; "" for pasted text. */
  readonly name: string;
  readonly text: string;
  readonly reading: PlanReading;
  /** Errors only: a document with any has no text. */
  readonly issues: readonly Issue[];
}

/** What the worker does for the plan view. */
export const planJobs = {
  /** The targets of a text that was pasted. */
  readPlanText({ text: pasted }: { text: string }): ReadDocument {
    const text = withoutRadicals(pasted);
    return { name: "", text, reading: readPlan(text), issues: [] };
  },

  /** The targets of a document; the libraries for Word and PDF are loaded when one comes. */
  async readPlanFile({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<ReadDocument> {
    const { readDocument } = await import("../../../files/documents");
    const { text, issues } = await readDocument(bytes, name);
    return { name: name.replace(/\.\w+$/u, ""), text, reading: readPlan(text), issues };
  },

  /** The ledger of the targets that were kept, with the numbers that became none. */
  planLedger({ document, targets, title }: PlanLedgerInput): Sheet[] {
    return planSheets({ ...document.reading, targets }, { title, source: document.text });
  },
};

/** What a ledger is made from. */
export interface PlanLedgerInput {
  readonly document: ReadDocument;
  /** As they were reviewed. */
  readonly targets: readonly PlanTarget[];
  readonly title: string;
}
