import { run } from "../../cli/program";

/** Runs the program as from a terminal. @returns its exit code and what it said */
export async function call(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await run(words, { out: (text) => void (said.out += text), err: (text) => void (said.err += text) });
  return { code, ...said };
}
