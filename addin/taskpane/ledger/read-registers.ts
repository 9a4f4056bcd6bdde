import type { Sheet } from "../../../engine/index";
import type { Host, Watch } from "../../host";

/** Reads the workbook's problem registers (读取问题台账): ours are called so, and a long workbook is not read whole for others. */
export async function readRegisters(host: Pick<Host, "sheets" | "readSheet">, watch: Watch): Promise<Sheet[]> {
  const heads = (await host.sheets()).filter(({ name, isHidden }) => !isHidden && name.includes("问题台账"));
  const registers: Sheet[] = [];
  for (const { name } of heads) registers.push(await host.readSheet(name, watch));
  return registers;
}
