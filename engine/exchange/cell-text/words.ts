import { choiceWord, fieldWord } from "../../report/lexicon/lexicon";

/** A name as names are compared: without spaces, full-width signs as half-width ones, small letters. */
export function folded(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/gu, "")
    .replace(/[—–－]/gu, "-")
    .toLowerCase();
}

/** What a field is called; its own name where it has no other. */
export function wordOfField(parent: string, key: string): string {
  return fieldWord(parent, key) ?? key;
}

/** What a choice is called; its own name where it has no other. */
export function wordOfChoice(field: string, choice: string | number | boolean): string {
  if (typeof choice === "boolean") return choice ? "是" : "否";
  return typeof choice === "number" ? String(choice) : (choiceWord(field, choice) ?? choice);
}

/** The key that a name means among keys, by its Chinese or its own name. */
export function keyByName(keys: Iterable<string>, name: string, parent: string): string | undefined {
  const asked = folded(name);
  return [...keys].find((key) => key === name || folded(wordOfField(parent, key)) === asked || folded(key) === asked);
}

/** The choice that a text means among choices, by its Chinese or its own name. */
export function choiceByName<T extends string | number | boolean>(
  choices: readonly T[],
  name: string,
  field: string,
): T | undefined {
  const asked = folded(name);
  return (
    choices.find((choice) => folded(wordOfChoice(field, choice)) === asked) ??
    choices.find((choice) => folded(String(choice)) === asked)
  );
}
