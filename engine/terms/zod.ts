import { config } from "zod";

// To find out whether it may compile its checks to code, zod tries; a page that forbids that reports each try as an attack.
config({ jitless: true });

// By name, so that a bundle leaves out the rest of it.
export {
  array,
  boolean,
  discriminatedUnion,
  enum,
  literal,
  number,
  record,
  strictObject,
  string,
  tuple,
  undefined,
  union,
} from "zod";
export type { core, input, output, ZodError } from "zod";
