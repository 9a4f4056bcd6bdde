import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Where LibreOffice's program is; nothing on a machine without. */
const soffice = [
  process.env["SOFFICE"] ?? "",
  ...(process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice")),
].find((path) => path !== "" && existsSync(path));
const isRequired = process.env["XIANPING_OFFICE"] === "required";

/**
 * `test` where LibreOffice is installed; elsewhere the case is left out, and the run's summary says so. With
 * XIANPING_OFFICE=required set it fails there.
 */
export function testWithLibreOffice(name: string, run: () => Promise<unknown>): void {
  const asyncRun = async (): Promise<void> => void (await run());
  if (soffice !== undefined || isRequired) test(name, asyncRun, 150_000);
  else test.skip(`${name} (left out: there is no soffice)`, asyncRun);
}

/** What LibreOffice shows of each sheet of a workbook once it has worked its formulas out: lines of text in quotes, by the sheets' names. */
export function recalculated(bytes: Uint8Array): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), "xianping-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const command = [profile, "--headless", "--convert-to", filter, "--outdir", folder, join(folder, "book.xlsx")];
    runOffice(command);
    const sheets = readdirSync(folder).flatMap((file) => {
      const [, sheet] = /^book-(.*)\.csv$/u.exec(file) ?? [];
      return sheet === undefined
        ? []
        : [[sheet, readFileSync(join(folder, file), "utf8").trimEnd().split("\n")] as const];
    });
    return new Map(sheets);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs LibreOffice to its end. */
export function runOffice(words: readonly string[]): void {
  if (soffice === undefined) throw new Error("install LibreOffice, or name its soffice in SOFFICE");
  execFileSync(soffice, words, { stdio: "ignore", timeout: 140_000 });
}
