import { actionFaults, fileFaults, functionFaults, pictureFaults } from "./content.mjs";
import { orderFaults } from "./order.mjs";
import { iconFaults, identityFaults, referenceFaults, runtimeFaults } from "./references.mjs";
import { readTree } from "./tree.mjs";
import { addressFaults, languageFaults, lengthFaults, requirementFaults, versionFaults } from "./values.mjs";

/**
 * Everything that is wrong with a manifest, also what its schemas cannot see.
 *
 * @param {string} xml - the manifest
 * @param {import("./faults.mjs").ManifestContext} context - what it has to agree with
 * @returns {string[]} a sentence each, after where it is
 */
export function manifestFaults(xml, { version, files, functionIds, actionIds }) {
  const { root, unclosed } = readTree(xml);
  if (root?.name !== "OfficeApp") return ["OfficeApp: this is no manifest of an add-in"];
  if (unclosed.length > 0) return unclosed.map((name) => `${name}: is not closed`);
  return [
    ...orderFaults(root),
    ...lengthFaults(root),
    ...addressFaults(root),
    ...requirementFaults(root),
    ...languageFaults(root),
    ...versionFaults(root, version),
    ...referenceFaults(root),
    ...identityFaults(root),
    ...iconFaults(root),
    ...runtimeFaults(root),
    ...fileFaults(root, files),
    ...pictureFaults(root, files),
    ...functionFaults(root, files, functionIds),
    ...actionFaults(root, actionIds),
  ];
}
