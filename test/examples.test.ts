import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..");

/** Every `@example call // => value` of a room, with the file that it stands in. */
const examples = ["engine", "files", "cli"].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const text = readFileSync(join(root, room, name), "utf8");
      return [...text.matchAll(/@example (.+?) \/\/ => (.+?)(?: \*\/)?$/gm)].map(
        ([, call = "", value = ""]): [file: string, call: string, value: string] => [
          [room, ...name.split(sep)].join("/"),
          call,
          value,
        ],
      );
    }),
);

test("there are examples", () => expect(examples.length).toBeGreaterThan(20));

test.each(examples)("%s: %s // => %s", (file, call, value) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known only here
  const scope = require(join(root, file)) as Record<string, unknown>;
  const evaluate = (expression: string): unknown => {
    const { outputText } = ts.transpileModule(`(${expression})`, {
      compilerOptions: { target: ts.ScriptTarget.ES2022 },
    });
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- our own comments
    return new Function(...Object.keys(scope), `return ${outputText}`)(...Object.values(scope)) as unknown;
  };
  const found = evaluate(call);
  if (typeof found === "object" && found !== null && !Array.isArray(found))
    expect(found).toMatchObject(evaluate(value) as object);
  else expect(found).toEqual(evaluate(value));
});
