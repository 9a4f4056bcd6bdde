import { Check } from "../parts/select";
import { useTexts, type TextTable } from "../texts";
import type { Live } from "./use-live";

const liveTexts = {
  live: { zh: "改动后自动重算", en: "Work out again after edits" },
} satisfies TextTable;

/** Whether the result follows the edits (改动后自动重算). */
export function LiveCheck({ live }: { readonly live: Live }) {
  const say = useTexts(liveTexts);
  return <Check label={say("live")} isChecked={live.isOn} onChange={live.turn} />;
}
