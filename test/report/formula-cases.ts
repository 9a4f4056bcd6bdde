import { checked, leaf, method } from "./raise";
import type { RaisedCase } from "./raised-case";

const formula = (value: string) => checked(method({}, leaf({ value })));

/** Formulas that cannot be read, or that ask for what cannot be worked out. */
export const formulaCases: readonly RaisedCase[] = [
  ["a sign at the end", () => formula("产值 +")],
  ["a long formula", () => formula(`产值${" + 1".repeat(600)}`)],
  ["a deep formula", () => formula(`${"(".repeat(70)}产值${")".repeat(70)}`)],
  ["a misspelt function", () => formula("medain(产值)")],
  ["a function of no name", () => formula("产值(人口)")],
  ["too few arguments", () => formula("if(产值, 1)")],
  ["a population that is no column", () => formula("rankIn(产值, 人口)")],
  ["digits that are computed", () => formula("round(产值, 人口)")],
  ...[
    "产值 人口",
    "产值 = 1",
    "1:2",
    "a.b.c",
    "产值[1]",
    "产值; 1",
    "产值!",
    "not 产值 == 1",
    "null",
    "1e999",
    "产值 & 人口",
    "产值 mod 2",
    "a.b(1)",
  ].map((text): RaisedCase => [text, () => formula(text)]),
];
