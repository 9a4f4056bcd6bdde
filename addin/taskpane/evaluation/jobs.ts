import { methodTemplate, type Sheet } from "../../../engine/index";

/** What the worker does for the evaluation view. */
export const evaluationJobs = {
  /** The sheets to write a method in. */
  methodTemplate({ isExample }: { isExample: boolean }): Sheet[] {
    return methodTemplate(isExample);
  },
};
