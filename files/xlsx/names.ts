const longestName = 31;

/**
 * Names that a workbook accepts, one for each sheet, as like the given ones as possible (工作表名).
 *
 * Forbidden signs []:*?/\ become full-width ones, names are cut to 31 UTF-16 units, a name that is taken (cases do not
 * tell names apart) gets (2), (3), … behind it, an empty one is 表; Excel keeps “History” for itself.
 *
 * @param names - as they are wanted
 * @param others - names that are taken already, such as those of the sheets that the workbook has
 * @source Excel specifications: sheet names
 * @example legalNames(["2024/2025", "2024/2025"]) // => ["2024／2025", "2024／2025(2)"]
 */
export function legalNames(names: readonly string[], others: readonly string[] = []): string[] {
  const taken = new Set<string>(["history", ...others.map((name) => name.toLowerCase())]);
  return names.map((name) => {
    const base = legal(name);
    let candidate = cut(base, longestName);
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) {
      const suffix = `(${n})`;
      candidate = cut(base, longestName - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function legal(name: string): string {
  const clean = name
    // eslint-disable-next-line no-control-regex -- control characters cannot stand in a workbook
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, " ")
    .replace(/[[\]:*?/\\]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/^[\s']+|[\s']+$/g, "");
  return clean === "" ? "表" : clean;
}

/** Cuts to a number of UTF-16 units without cutting a character in two. */
function cut(name: string, length: number): string {
  const short = name.slice(0, length);
  return (/[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short).trimEnd().replace(/'+$/, "");
}
