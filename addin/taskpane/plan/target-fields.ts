import type { PlanTarget } from "../../../engine/index";
import type { TargetEdit } from "./review";
import { valueIn, valueText } from "./target-words";

/** A target as its form shows it. */
export interface TargetFields {
  readonly indicator: string;
  readonly comparator: PlanTarget["comparator"];
  readonly value: string;
  readonly unit: string;
  readonly kind: PlanTarget["kind"];
  /** "" for none. */
  readonly year: string;
}

/** What is wrong with a field: the name of the sentence. */
export type FieldFaults = Partial<Record<keyof TargetFields, "noIndicator" | "badValue" | "badYear">>;

/** The fields of a target. */
export function fieldsOf({ indicator, comparator, value, unit, kind, period }: PlanTarget): TargetFields {
  const year = period.type === "annual" || period.year === undefined ? "" : String(period.year);
  return { indicator, comparator, value: valueText(value), unit, kind, year };
}

/** What was changed in the fields, or what is wrong with them. A year that was not touched leaves the time as it was read. */
export function editIn(fields: TargetFields, target: PlanTarget): { edit?: TargetEdit; faults: FieldFaults } {
  const before = fieldsOf(target);
  const isChanged = (field: keyof TargetFields): boolean => fields[field].trim() !== before[field];
  const value = valueIn(fields.value);
  const faults: FieldFaults = {
    ...(fields.indicator.trim() === "" ? { indicator: "noIndicator" } : {}),
    ...(value === undefined ? { value: "badValue" } : {}),
    ...(/^(?:(?:19|20|21)\d\d)?$/u.test(fields.year.trim()) ? {} : { year: "badYear" }),
  };
  if (value === undefined || Object.keys(faults).length > 0) return { faults };
  const year = fields.year.trim() === "" ? undefined : Number(fields.year);
  return {
    faults,
    edit: {
      ...(isChanged("indicator") ? { indicator: fields.indicator.trim() } : {}),
      ...(isChanged("comparator") ? { comparator: fields.comparator } : {}),
      ...(isChanged("value") ? { value } : {}),
      ...(isChanged("unit") ? { unit: fields.unit.trim() } : {}),
      ...(isChanged("kind") ? { kind: fields.kind } : {}),
      ...(isChanged("year") ? { period: { type: "by", year } } : {}),
    },
  };
}
