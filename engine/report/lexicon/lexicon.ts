import type { Language } from "../messages/messages";
import { auditChoiceWords, auditFieldWords } from "./audit-words";
import { choiceWords } from "./choice-words";
import { fieldWords } from "./field-words";

/**
 * What a field of a method, or of rules for published tables, is called (栏目名).
 *
 * @param parent - the field that it stands in; "" at the top
 * @returns undefined for what is nobody's field
 * @example fieldWord("ideal", "low") // => "下限"
 */
export function fieldWord(parent: string, key: string): string | undefined {
  const ofRules = own(auditFieldWords, `${parent}.${key}`);
  return ofRules ?? own(fieldWords, `${parent}.${key}`) ?? own(fieldWords, key) ?? own(auditFieldWords, key);
}

/**
 * What a choice is called (选项名).
 *
 * @param field - the field that it is chosen in; "" where that is not known
 * @returns undefined for what can be chosen nowhere
 * @example choiceWord("linkage", "single") // => "最短距离法"
 */
export function choiceWord(field: string, choice: string, language: Language = "zh"): string | undefined {
  const key = `${field}.${choice}`;
  const words = own(choiceWords, key) ?? own(auditChoiceWords, key) ?? own(choiceWords, choice);
  return words?.[language === "zh" ? 0 : 1];
}

function own<T>(words: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
