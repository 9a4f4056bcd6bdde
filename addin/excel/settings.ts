import { HostFailure, type Setting } from "../host";
import { hostFailure } from "./failure";

/** What our settings begin with in the workbook, where others' may stand beside them. */
const prefix = "xianping.";

/** A setting of the workbook; `undefined` where there is none. */
export function getSetting(key: string): Setting | undefined {
  return (Office.context.document.settings.get(prefix + key) as Setting | null | undefined) ?? undefined;
}

/**
 * Keeps a setting in the workbook, where it is saved with it (工作簿设置); nothing is kept when saving fails.
 *
 * @param value - `undefined` takes it away
 * @throws HostFailure with the host's own words
 */
export async function setSetting(key: string, value: Setting | undefined): Promise<void> {
  const { settings } = Office.context.document;
  const before = getSetting(key);
  put(key, value);
  try {
    await new Promise<void>((resolve, reject) =>
      settings.saveAsync((result) =>
        result.status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(hostFailure(result.error)),
      ),
    );
  } catch (error) {
    put(key, before);
    throw error instanceof HostFailure ? error : hostFailure(error);
  }
}

function put(key: string, value: Setting | undefined): void {
  const { settings } = Office.context.document;
  if (value === undefined) settings.remove(prefix + key);
  else settings.set(prefix + key, value);
}
