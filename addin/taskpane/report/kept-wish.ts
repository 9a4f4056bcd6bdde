import type { Host, Setting } from "../../host";

const key = "report";

/** What the workbook keeps for the next paper: who hands it in and to whom (报告设置). */
export interface KeptWish {
  readonly issuer: string;
  readonly to: string;
}

/** What is kept; "" where nothing is. */
export function readWish({ settings }: Pick<Host, "settings">): KeptWish {
  const kept = settings.get(key);
  const of = (name: string): string => {
    const isObject = typeof kept === "object" && kept !== null && !Array.isArray(kept);
    const value = isObject ? (kept as Readonly<Record<string, Setting>>)[name] : undefined;
    return typeof value === "string" ? value : "";
  };
  return { issuer: of("issuer"), to: of("to") };
}

/** Keeps it with the workbook; one that cannot keep it is no reason to stop. */
export async function keepWish({ settings }: Pick<Host, "settings">, { issuer, to }: KeptWish): Promise<void> {
  await settings.set(key, { issuer, to }).catch(() => undefined);
}
