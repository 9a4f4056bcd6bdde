/** A name that every spreadsheet takes for a block of cells (名称): letters, digits and underscores, and no cell's address. */
export type CellName = string;

/**
 * Makes names that are legal and unique in one workbook.
 *
 * What a name cannot hold becomes an underscore; a name that is there already gets a number. Upper and lower case are the
 * same to a spreadsheet.
 *
 * @example nameMaker()("权重", "A1.2") // => "权重_A1_2"
 */
export function nameMaker(): (kind: string, of: string) => CellName {
  const taken = new Set<string>();
  return (kind, of) => {
    const plain = `${kind}_${of}`
      .normalize("NFKC")
      .replace(/[^\p{L}0-9_]/gu, "_")
      .slice(0, 200);
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
