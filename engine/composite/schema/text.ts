import * as z from "../../terms/zod";

/** A text that says something: white space alone is a fault of the form. */
export const wording = z.string().regex(/\S/);

/**
 * A formula over the columns (计算公式), as text such as (常住人口 / 常住人口2010 - 1) * 100; `composite/formula` reads it.
 */
export const formulaText = wording;

/** A unit's code (区划代码); always text, so that a leading zero survives. */
export const unitCode = wording;

/** The identifier of a group or of a list, by which other parts of the method name it. */
export const identifier = wording;

/** Numbers that depend on the group or on the unit, by its identifier or code. */
export const numberByName = z.record(identifier, z.number());
