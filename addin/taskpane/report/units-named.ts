/** Units that a text names, and what is in it that names none, or several (点名的单位). */
export interface NamedUnits {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
  readonly several: readonly string[];
}

/**
 * Finds units by codes or names, separated by commas, 、, semicolons, or line breaks.
 *
 * A name may hold spaces, so that these separate nothing. Each unit counts once, in the order in which they are named.
 */
export function unitsNamed(
  text: string,
  units: readonly { readonly code: string; readonly name: string }[],
): NamedUnits {
  const codes = new Set<string>();
  const unknown: string[] = [];
  const several: string[] = [];
  for (const asked of text.split(/[、,，;；\n]/u).map((part) => part.trim())) {
    if (asked === "") continue;
    const found = units.filter(({ code, name }) => code === asked || name === asked);
    if (found.length === 1) codes.add(found[0]!.code);
    else (found.length === 0 ? unknown : several).push(asked);
  }
  return { codes: [...codes], unknown, several };
}
