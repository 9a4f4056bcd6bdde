// What a page gets: the engine's door and the files' door in one module.
export * from "../engine/index.ts";
export * from "../files/index.ts";
