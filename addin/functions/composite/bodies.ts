import type { FunctionBodies } from "../entry";
import type { compositeEntries } from "./entries";

/** What the functions over county tables do, by id. */
export const compositeBodies: FunctionBodies<typeof compositeEntries> = {};
