import { inExcel } from "./session";

/** So many bytes become characters at once: a call takes no more operands. */
const atOnce = 0x8000;

/** Opens a workbook in a window of its own (新工作簿); it is not saved anywhere until the user does. */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  let text = "";
  for (let i = 0; i < bytes.length; i += atOnce) text += String.fromCharCode(...bytes.subarray(i, i + atOnce));
  const encoded = btoa(text);
  await inExcel(async () => Excel.createWorkbook(encoded));
}
