import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sheet } from "../../engine/index";
import { readWorkbook } from "../../files/index";
import { runOffice } from "../libre-office";

/** LibreOffice's setting by which it works out every formula of an .xlsx that it opens, whatever values stand in the file: 0 is “always”. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * What LibreOffice makes of workbooks when it works every formula out anew (重算), in one run of it: their sheets with the
 * numbers' first fourteen digits or more, and errors as errors.
 *
 * @param books - .xlsx files; several at once save LibreOffice's start
 * @returns the sheets of each, in the order of the files
 */
export async function recalculate(books: readonly Uint8Array[]): Promise<(readonly Sheet[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "xianping-"));
  try {
    const profile = join(folder, "profile", "user");
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, "registrymodifications.xcu"), settings);
    const files = books.map((bytes, i) => {
      const path = join(folder, `book${i}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, "out");
    const command = [
      `-env:UserInstallation=file://${folder}/profile`,
      ...["--headless", "--calc", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out],
      ...files,
    ];
    if (files.length > 0) runOffice(command);
    const read = [];
    for (const i of books.keys()) {
      const { sheets } = await readWorkbook(readFileSync(join(out, `book${i}.xlsx`)), `book${i}.xlsx`);
      read.push(sheets);
    }
    return read;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
