/** The examples that come with the product. */
export type ExampleName = "ledger" | "plan" | "shandong";

/** Where an example lies beside the page, and what its file is called when it is open. */
export const exampleFiles: Readonly<Record<ExampleName, { readonly address: string; readonly name: string }>> = {
  ledger: { address: "examples/ledger-2023-q3.xlsx", name: "台账示例2023年前三季度.xlsx" },
  plan: { address: "examples/plan-2026.docx", name: "临江县2026年计划.docx" },
  shandong: { address: "examples/shandong.xlsx", name: "山东省136个县（市、区）.xlsx" },
};

/** Fetches an example (取示例), from beside the page and from nowhere else. @throws Error where it is not there */
export async function fetchExample(example: ExampleName, signal?: AbortSignal): Promise<File> {
  const { address, name } = exampleFiles[example];
  const answer = await fetch(address, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new File([await answer.arrayBuffer()], name);
}
