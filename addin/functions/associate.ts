import { createDispatch } from "./dispatch";
import { familyLoaders } from "./families";
import { hostLanguage } from "./host";
import { functionTable } from "./table";

const patience = 30_000;

const dispatch = createDispatch({ loaders: familyLoaders, language: hostLanguage, patience });

// Excel asks for the functions as soon as the page is there, before Office is ready. Without office.js there is nobody to ask.
if (typeof CustomFunctions !== "undefined") {
  for (const entry of functionTable) CustomFunctions.associate(entry.id, dispatch.functionOf(entry));
  whenIdle(() => void dispatch.preload());
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(task, { timeout: 10_000 });
  else setTimeout(task, 2_000);
}
