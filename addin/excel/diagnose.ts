import { version } from "../../package.json";
import type { Diagnosis } from "../host";
import type { Words } from "../words";
import { hostFailure } from "./failure";
import { listSheets } from "./look-around";
import { inExcel } from "./session";
import { diagnosisTexts as texts } from "./texts";

/** Sets that are told; of each the highest version that there is. */
const sets = ["ExcelApi", "ExcelApiOnline", "ExcelApiDesktop", "SharedRuntime", "CustomFunctionsRuntime", "RibbonApi"];
/** Highest minor version that is asked for. */
const highest = 30;

/** What helps whoever is asked for help (诊断信息). Nothing of what stands in the workbook is in it. */
export async function diagnose(declared: readonly string[], language: keyof Words): Promise<Diagnosis[]> {
  const { diagnostics, contentLanguage, displayLanguage } = Office.context;
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const lines: [keyof typeof texts, string][] = [
    ["addin", version],
    ["office", `${diagnostics.host} ${diagnostics.version}`],
    ["platform", String(diagnostics.platform)],
    ["sets", sets.flatMap((name) => versionOf(name) ?? []).join("、") || texts.none[language]],
    ["language", displayLanguage],
    ["content", contentLanguage],
    ["theme", theme?.bodyBackgroundColor ?? texts.none[language]],
    ["functions", functionsText(declared, language)],
    ["sheets", await countSheets(language)],
  ];
  return lines.map(([name, value]) => ({ name: texts[name][language], value }));
}

function hasSet(name: string, least: string): boolean {
  return Office.context.requirements.isSetSupported(name, least);
}

function versionOf(name: string): string[] | undefined {
  for (let minor = highest; minor >= 1; minor--) if (hasSet(name, `1.${minor}`)) return [`${name} 1.${minor}`];
  return undefined;
}

/** Whether Excel can call what it was told of: the functions that are declared and those that are associated (函数核对). */
function functionsText(declared: readonly string[], language: keyof Words): string {
  const { CustomFunctions } = globalThis as { CustomFunctions?: { _association?: { mappings?: object } } };
  const { mappings } = CustomFunctions?._association ?? {};
  if (mappings === undefined) return texts.noFunctions[language];
  return comparedText(declared, Object.keys(mappings), language);
}

/** How many of the declared functions are associated, and by their names those that are only the one or the other. */
export function comparedText(
  declared: readonly string[],
  associated: readonly string[],
  language: keyof Words,
): string {
  const there = new Set(associated.map((id) => id.toUpperCase()));
  const missing = declared.filter((id) => !there.delete(id.toUpperCase()));
  const named = (ids: readonly string[]): string => ids.map((id) => `XP.${id}`).join("、");
  return [
    `${declared.length - missing.length} / ${declared.length}`,
    ...(missing.length > 0 ? [texts.notAssociated[language].replace("{names}", () => named(missing))] : []),
    ...(there.size > 0 ? [texts.notDeclared[language].replace("{names}", () => named([...there]))] : []),
  ].join(language === "zh" ? "；" : "; ");
}

async function countSheets(language: keyof Words): Promise<string> {
  try {
    const sheets = await inExcel(listSheets);
    return `${sheets.length}（${sheets.filter(({ isOurs }) => isOurs).length}）`;
  } catch (error) {
    return texts.failed[language].replace("{detail}", hostFailure(error).message);
  }
}
