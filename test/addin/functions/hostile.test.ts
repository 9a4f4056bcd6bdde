import fc from "fast-check";
import { functionTable } from "../../../addin/functions/table";
import { call, shownCells } from "./call";

const ours = functionTable.filter(({ family }) => family !== "composite");
const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "=1+1",
    "<img src=x onerror=alert(1)>",
    "{indicator}",
    "[[{indicator}]]",
    "__proto__",
    "constructor",
    "不低于",
    "1e999家",
    "9".repeat(400),
    "一".repeat(300),
    "（".repeat(300),
    "1,".repeat(300),
    "增长".repeat(200),
    "\u0000",
    "\ud800",
  ),
  fc.double(),
  fc.constantFrom(null, undefined, true, false, 0, -0, { code: "#REF!" }, {}, { code: 5 }, { basicValue: {} }),
);
const argument = fc.oneof(
  cell,
  fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
);

test("whatever comes in, only numbers, texts, truth values and errors with a sentence come out", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ours), fc.array(argument, { maxLength: 9 }), async ({ id }, args) => {
      const result = await call(id, ...args);
      const cells = (Array.isArray(result) ? result.flat() : [result]) as unknown[];
      for (const each of cells) {
        if (typeof each === "number") expect(Number.isFinite(each)).toBe(true);
        else if (typeof each === "object") {
          const { message, code, error } = each as { message: string; code?: string; error?: string };
          expect(["#VALUE!", "#N/A"]).toContain(code ?? error);
          expect(message).not.toBe("");
          // What no body meant to throw is a defect.
          expect(message).not.toContain("函数内部出错");
        } else expect(["string", "boolean"]).toContain(typeof each);
      }
    }),
    { seed: 20261122, numRuns: 400 },
  );
});

test("texts of cells stay texts: nothing in them is looked at as a template", async () => {
  const [row] = shownCells(await call("COMPLETION", "{reported}", "{target}[[x]]")) as [readonly unknown[]];
  expect(String(row[4])).toContain("{reported}");
});

test("a long column comes back whole", async () => {
  const many = Array.from({ length: 3000 }, (_, i) => [`不低于${i + 1}家`]);
  const rows = (await call("COMPLETION", many, many)) as unknown[][];
  expect(rows.length).toBe(3000);
  expect(rows.every(([rate, met]) => rate === 1 && met === true)).toBe(true);
});
