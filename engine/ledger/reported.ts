import type { UnitOfMeasure } from "../quantity/unit";
import type { AbsenceReason } from "../terms/value";
import type { Stage } from "./stage";
import type { UnitSource } from "./target";

/** What a department reported, as read from a cell (完成情况). */
export type Reported =
  | {
      readonly type: "quantity";
      readonly value: number;
      readonly unit?: UnitOfMeasure;
      readonly unitSource: UnitSource;
      readonly isApproximate: boolean;
      /** Whether the cell holds other numbers that could have been meant. */
      readonly isAmbiguous: boolean;
      readonly written: string;
    }
  | { readonly type: "stage"; readonly stage: Stage; readonly written: string }
  | { readonly type: "absent"; readonly reason: AbsenceReason; readonly written: string };
