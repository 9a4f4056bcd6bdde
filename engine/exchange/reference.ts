import { folded } from "./cell-text/words";
import { quoted, unquoted } from "./cell-text/split";

/**
 * How a row of another sheet names an item of a list: by its key, and where several have that key, by which of them.
 *
 * @example itemName(["甲", "乙", "甲"], 2) // => "甲#2"
 */
export function itemName(keys: readonly string[], position: number): string {
  const key = keys[position] ?? "";
  const nth = keys.slice(0, position + 1).filter((each) => each === key).length;
  const isAlone = keys.filter((each) => each === key).length === 1 && !/#\d+$/u.test(key);
  const isPlain = /^(?!["“=＝])[^\p{Cc}\p{Cs}\ufeff\ufffe\uffff\u2028\u2029]+$/u.test(key) && key.trim() === key;
  const name = isPlain ? key : quoted(key);
  return isAlone ? name : `${name}#${nth}`;
}

/**
 * The position of the item that a name means, or −1. Between quotation marks stands the key itself and no title.
 *
 * @param titles - what the items are also called, where that is unmistakable
 */
export function itemByName(keys: readonly string[], name: string, titles: readonly string[] = []): number {
  const said = name.trim();
  const [, stem = said, nth] = /^(.*)#(\d+)$/su.exec(said) ?? [];
  const key = unquoted(stem) ?? stem;
  const found = keys.flatMap((each, i) => (each === key ? [i] : []));
  if (nth !== undefined) return found[Number(nth) - 1] ?? -1;
  if (found.length > 0 || unquoted(stem) !== undefined) return found[0] ?? -1;
  const alike = keys.flatMap((each, i) => (folded(each) === folded(key) ? [i] : []));
  const titled = titles.flatMap((each, i) => (folded(each) === folded(key) ? [i] : []));
  return alike.length === 1 ? alike[0]! : titled.length === 1 ? titled[0]! : -1;
}

/** A group as far as its name goes. */
export interface NamedGroup {
  readonly id: string;
  readonly title: string;
}

/** What groups are called over their columns: by their titles, or by their identifiers where titles could mislead. */
export function groupNames(groups: readonly NamedGroup[]): string[] {
  const keys = groups.map(({ id }) => id);
  const titles = groups.map(({ title }) => title);
  const isClear = groups.every(
    ({ title }, i) =>
      !keys.some((key, j) => j !== i && folded(key) === folded(title)) &&
      titles.filter((each) => folded(each) === folded(title)).length === 1 &&
      /^[^\s\p{Cc}\p{Cs}#"“”()（）·:：]+$/u.test(title),
  );
  return isClear ? titles : groups.map((_, i) => itemName(keys, i));
}

/** The key that a name stands for when no item has it. */
export function keyOfName(name: string): string {
  const said = name.trim();
  const stem = /^(.*)#\d+$/su.exec(said)?.[1] ?? said;
  return unquoted(stem) ?? stem;
}
