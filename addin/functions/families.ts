import type { FunctionBodies, FunctionFamily } from "./entry";
import type { entriesByFamily } from "./table";

/** How the bodies of each family are loaded. */
export type FamilyLoaders = {
  readonly [Family in FunctionFamily]: () => Promise<FunctionBodies<(typeof entriesByFamily)[Family]>>;
};

/** Loads the bodies of each family, each a part of the build of its own. */
export const familyLoaders: FamilyLoaders = {
  targets: async () => (await import("./targets/bodies")).targetsBodies,
  plan: async () => (await import("./plan/bodies")).planBodies,
  composite: async () => (await import("./composite/bodies")).compositeBodies,
};
