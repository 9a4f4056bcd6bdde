import type { FunctionBodies } from "../entry";
import type { targetsEntries } from "./entries";
import { quantity } from "./quantity";

/** What the functions over targets do, by id. */
export const targetsBodies: FunctionBodies<typeof targetsEntries> = { QUANTITY: quantity };
