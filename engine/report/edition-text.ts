import type { Method } from "../composite/method";

/**
 * A method's title with its edition in brackets, and no brackets within them (办法名称和版本).
 *
 * @example titleWithEdition({ title: "考核办法", edition: "2010（皖政办秘〔2010〕126号）" }) // => "考核办法（2010，皖政办秘〔2010〕126号）"
 */
export function titleWithEdition({ title, edition }: Pick<Method, "title" | "edition">): string {
  return `${title}（${edition.replace(/\s*[（(]([^（）()]*)[）)]/gu, "，$1")}）`;
}
