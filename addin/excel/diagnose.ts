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
export async function diagnose(language: keyof Words): Promise<Diagnosis[]> {
  const { diagnostics, contentLanguage, displayLanguage } = Office.context;
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const functions = associatedFunctions();
  const lines: [keyof typeof texts, string][] = [
    ["addin", version],
    ["office", `${diagnostics.host} ${diagnostics.version}`],
    ["platform", String(diagnostics.platform)],
    ["sets", sets.flatMap((name) => versionOf(name) ?? []).join("、") || texts.none[language]],
    ["language", displayLanguage],
    ["content", contentLanguage],
    ["theme", theme?.bodyBackgroundColor ?? texts.none[language]],
    ["functions", functions === undefined ? texts.none[language] : String(functions)],
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

/** How many functions Excel can call; `undefined` where functions do not run in this page. */
function associatedFunctions(): number | undefined {
  const { CustomFunctions } = globalThis as { CustomFunctions?: { _association?: { mappings?: object } } };
  const { mappings } = CustomFunctions?._association ?? {};
  return mappings === undefined ? undefined : Object.keys(mappings).length;
}

async function countSheets(language: keyof Words): Promise<string> {
  try {
    const sheets = await inExcel(listSheets);
    return `${sheets.length}（${sheets.filter(({ isOurs }) => isOurs).length}）`;
  } catch (error) {
    return texts.failed[language].replace("{detail}", hostFailure(error).message);
  }
}
