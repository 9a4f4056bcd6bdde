import type { Method } from "../composite/method";

/** A node's title; its code where the method has no such node. */
export function nodeTitle({ indicators }: Pick<Method, "indicators">, code: string): string {
  return indicators.find((node) => node.code === code)?.title ?? code;
}

/** A group's title; its id where the method has no such group. */
export function groupTitle({ groups }: Pick<Method, "groups">, id: string): string {
  return groups.find((group) => group.id === id)?.title ?? id;
}

/** A list's title; its id where the method has no such list. */
export function listTitle({ lists }: Pick<Method, "lists">, id: string): string {
  return lists.find((list) => list.id === id)?.title ?? id;
}

/** The titles of lists in a sentence, each in quotation marks. */
export function listTitles(method: Pick<Method, "lists">, ids: readonly string[]): string {
  return ids.map((id) => `“${listTitle(method, id)}”`).join("、");
}
