import { hostFailure } from "./failure";

/** So many bytes become characters at once: a call takes no more operands. */
const atOnce = 0x8000;

/** Opens a workbook in a window of its own (新工作簿); it is not saved anywhere until the user does. @throws HostFailure */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  let text = "";
  for (let i = 0; i < bytes.length; i += atOnce) text += String.fromCharCode(...bytes.subarray(i, i + atOnce));
  // It makes a request of its own, which differs between Excel on the desktop and on the web.
  await Excel.createWorkbook(btoa(text)).catch((error: unknown) => {
    throw hostFailure(error);
  });
}
