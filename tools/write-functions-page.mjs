import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadModule, sources } from "./functions-metadata.mjs";
import { functionsPage } from "./functions-page.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { module } = await loadModule(root, sources);
writeFileSync(join(root, "docs", "functions.zh.md"), functionsPage(module.functionTable));
