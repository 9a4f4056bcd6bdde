import type { Host, Setting } from "../../host";

const key = "evaluation";

/** What the workbook keeps of an evaluation (随工作簿保存的设置). */
export interface EvaluationSettings {
  /** Where the method came from; of a file only its name. */
  readonly method: { readonly from: "sheets" } | { readonly from: "file"; readonly name: string } | undefined;
  /** What the user chose: sheets by tables, "" for none. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly hasAnalysis: boolean;
}

/** What the workbook keeps; nothing of what has another form, such as that of another version. */
export function readSettings({ settings }: Pick<Host, "settings">): EvaluationSettings {
  const kept = objectOf(settings.get(key));
  const method = objectOf(kept.method);
  return {
    method:
      method.from === "sheets"
        ? { from: "sheets" }
        : method.from === "file" && typeof method.name === "string"
          ? { from: "file", name: method.name }
          : undefined,
    chosen: Object.fromEntries(
      Object.entries(objectOf(kept.chosen)).filter((each): each is [string, string] => typeof each[1] === "string"),
    ),
    hasAnalysis: kept.hasAnalysis === true,
  };
}

/** Keeps what changed. */
export async function keepSettings(host: Pick<Host, "settings">, change: Partial<EvaluationSettings>): Promise<void> {
  const { method, chosen, hasAnalysis } = { ...readSettings(host), ...change };
  await host.settings.set(key, { ...(method ? { method } : {}), chosen, hasAnalysis });
}

function objectOf(setting: Setting | undefined): Readonly<Record<string, Setting>> {
  const isObject = typeof setting === "object" && setting !== null && !Array.isArray(setting);
  return isObject ? (setting as Readonly<Record<string, Setting>>) : {};
}
