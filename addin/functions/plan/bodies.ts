import type { FunctionBodies } from "../entry";
import type { planEntries } from "./entries";
import { targets } from "./targets";

/** What the functions over plans do, by id. */
export const planBodies: FunctionBodies<typeof planEntries> = { TARGETS: targets };
