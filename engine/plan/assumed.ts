import type { Said } from "./form";
import type { Mention } from "./mention";
import type { AssumedField } from "./target";

/**
 * Which fields of a target the sentence does not state in so many words (推定的栏目): the comparison of a bare number, a
 * time that is the plan's, a name put together from what stood before, a kind that no verb tells.
 *
 * @param verb - what is done, in front of the name; "" for none
 * @param isTimed - whether the sentence names a time for it
 */
export function assumedFields(
  sentence: string,
  mention: Mention,
  { indicator, kind }: Said,
  verb: string,
  isTimed: boolean,
): AssumedField[] {
  const isNew = /新[建增改开签培引发认设办]|累计|组织|举办|开展/u.test(sentence);
  return [
    ...(mention.comparator === undefined ? (["comparator"] as const) : []),
    ...(kind === "increment" && verb === "" && !isNew ? (["kind"] as const) : []),
    ...(isTimed ? [] : (["period"] as const)),
    ...(sentence.includes(indicator.trim()) ? [] : (["indicator"] as const)),
  ];
}
