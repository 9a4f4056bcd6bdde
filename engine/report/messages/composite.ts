import type { Messages } from "./messages";

/** What is said about a method and its tables. */
export const compositeMessages: Messages = {};
