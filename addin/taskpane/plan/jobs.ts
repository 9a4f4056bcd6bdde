import { readPlan, type PlanReading } from "../../../engine/index";

/** What the worker does for the plan view. */
export const planJobs = {
  /** The targets of a plan's text. */
  readPlan({ text }: { text: string }): PlanReading {
    return readPlan(text);
  },
};
