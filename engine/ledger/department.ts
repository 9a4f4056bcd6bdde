import { halfWidth } from "../quantity/text";

/** What a department does for a target: it leads, it supports, or it is responsible without a distinction. */
export type DepartmentRole = "lead" | "support" | "responsible";

/** A department with its part in a target (责任单位). */
export interface Department {
  readonly name: string;
  readonly role: DepartmentRole;
}

/**
 * Splits a cell that names several departments at 、 , ; / line breaks and spaces.
 *
 * @example splitDepartments("区发改局 区统计局") // => ["区发改局", "区统计局"]
 */
export function splitDepartments(text: string): string[] {
  return halfWidth(text)
    .split(/[、,;/\s]+|。/u)
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^[-—]+$/u.test(name));
}

/**
 * Reads the departments of a cell; words in the cell (牵头, 配合, in brackets or behind the name) beat the column's role.
 *
 * @param text - such as 县发展改革局牵头,县财政局、县统计局配合
 * @param role - what the column's header says
 * @example readDepartments("县科技局(牵头)、县财政局", "responsible")[0]?.role // => "lead"
 */
export function readDepartments(text: string, role: DepartmentRole): Department[] {
  const departments: Department[] = [];
  for (const clause of halfWidth(text).split(/[;。\n]|,(?=[^,]*(?:牵头|配合|负责))/u)) {
    // A name may end in it: 县有关产业专班牵头部门 leads nothing here.
    const clauseRole = /配合|协助|参与/u.test(clause)
      ? "support"
      : /(?:牵头|主办)(?!(?:部门|单位)(?:[、,]|$))/u.test(clause) && !clause.includes("(")
        ? "lead"
        : role;
    for (const piece of splitDepartments(clause.replace(/^(?:责任单位|牵头单位|配合单位|责任部门):/u, ""))) {
      const own = /\((?:牵头|主办)(?:单位|部门)?\)/u.test(piece)
        ? "lead"
        : /\((?:配合|协办)(?:单位|部门)?\)/u.test(piece)
          ? "support"
          : clauseRole;
      const name = piece
        .replace(/\((?:牵头|主办|配合|协办)(?:单位|部门)?\)/u, "")
        .replace(/(?:等部门|等单位|等)?(?:牵头|配合|负责|协助|主办)$/u, "");
      if (name !== "" && !departments.some((d) => d.name === name)) departments.push({ name, role: own });
    }
  }
  return departments;
}
