import type { Messages } from "./messages";

/** What is said about a file that cannot be read, or not all of it. */
export const fileMessages: Messages = {};
