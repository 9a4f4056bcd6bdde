import { useTexts } from "../texts";
import { ledgerTexts } from "./texts";

/** The ledger view. */
export function LedgerView() {
  const say = useTexts(ledgerTexts);
  return <h1>{say("title")}</h1>;
}
