import type { Method } from "./method";

/** A group's title, as issues name it; "" for no group, and for one that the method does not have. */
export function groupTitle({ groups }: Pick<Method, "groups">, id: string | undefined): string {
  return groups.find((group) => group.id === id)?.title ?? "";
}
