import { issueMessages } from "../../engine/report/issue-text";
import { auditMessages } from "../../engine/report/messages/audit";
import { coinMessages } from "../../engine/report/messages/coin";
import { compositeMessages } from "../../engine/report/messages/composite";
import { fileMessages } from "../../engine/report/messages/files";
import { ledgerMessages } from "../../engine/report/messages/ledger";
import { registerMessages } from "../../engine/report/messages/register";
import { findIssueCodes } from "./issue-codes";

const { uses, unknown } = findIssueCodes();
const codes = new Set(uses.map(({ code }) => code));

/** Names that a sentence must have; those in [[ ]] may be missing. */
function needed(template: string): string[] {
  return Array.from(template.replace(/\[\[.*?\]\]/gu, "").matchAll(/\{(\w+)\}/gu), ([, name]) => name!);
}

test("the sources are understood: every issue's code was found", () => {
  expect(unknown).toEqual([]);
  expect(codes.size).toBeGreaterThan(100);
  for (const code of [
    "weight.sum",
    "formula.too-deep",
    "file.old-xls",
    "file.damaged",
    "column.constant",
    "list.unknown",
  ])
    expect(codes).toContain(code);
});

test("every issue code has a sentence in Chinese and in English", () => {
  expect([...codes].filter((code) => !Object.hasOwn(issueMessages, code)).sort()).toEqual([]);
  const halves = Object.entries(issueMessages).filter(
    ([, { zh, en }]) => !/\p{Script=Han}/u.test(zh) || en.trim() === "",
  );
  expect(halves).toEqual([]);
});

test("every sentence has an issue code", () => {
  expect(Object.keys(issueMessages).filter((code) => !codes.has(code))).toEqual([]);
});

test("no room's sentence hides another's", () => {
  const all = [ledgerMessages, fileMessages, compositeMessages, auditMessages, coinMessages, registerMessages].flatMap(
    (messages) => Object.keys(messages),
  );
  expect(all.filter((code, i) => all.indexOf(code) < i)).toEqual([]);
});

test("sentences ask only for parameters that the call hands over", () => {
  const faults = uses.flatMap(({ code, at, params }) => {
    const message = issueMessages[code];
    if (!message || !params) return [];
    return (["zh", "en"] as const).flatMap((language) =>
      needed(message[language])
        .filter((name) => !params.includes(name))
        .map((name) => `${at} ${code} (${language}): {${name}}`),
    );
  });
  expect(faults).toEqual([]);
});

test("Chinese sentences say it with Chinese punctuation and end", () => {
  const odd = Object.entries(issueMessages).filter(([, { zh }]) => {
    const plain = zh.replace(/\[\[|\]\]/gu, "");
    return !/[。？]$/u.test(plain) || /[,;:?!] |[\p{Script=Han}][,;:()]/u.test(plain);
  });
  expect(odd.map(([code]) => code)).toEqual([]);
});
