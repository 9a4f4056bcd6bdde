import { all, at, named, title } from "./tree.mjs";
import { textsOf } from "./values.mjs";

/** Where a resid of an element has to lead. */
const kinds = {
  "bt:Image": "bt:Images",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Runtime: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

const iconSizes = ["16", "32", "80"];

/** The resources of one kind by their ids. */
function resourcesOf(root, kind) {
  return named(root, kind).flatMap(({ children }) => children);
}

/** The texts or addresses that a resid stands for. */
export function resolve(root, resid) {
  const resources = Object.values(kinds).flatMap((kind) => resourcesOf(root, kind));
  const found = resources.find(({ attributes }) => attributes.id === resid);
  return found === undefined ? [] : textsOf(found);
}

/** References that lead nowhere or to the wrong kind, and resources that nothing refers to. */
export function referenceFaults(root) {
  const references = all(root).filter(({ attributes }) => attributes.resid !== undefined);
  const broken = references.flatMap((element) => {
    const kind = kinds[element.name];
    const isThere = resourcesOf(root, kind).some(({ attributes }) => attributes.id === element.attributes.resid);
    return isThere ? [] : [`${title(element)}: there is nothing of that id in ${kind ?? "the resources"}`];
  });
  const used = new Set(references.map(({ attributes }) => attributes.resid));
  const idle = [...new Set(Object.values(kinds))]
    .flatMap((kind) => resourcesOf(root, kind))
    .filter(({ attributes }) => !used.has(attributes.id))
    .map((element) => `${title(element)}: nothing refers to it`);
  return [...broken, ...idle];
}

/** Ids that stand twice: of controls, groups and tabs, and of resources. */
export function identityFaults(root) {
  const ids = all(root).flatMap(({ attributes: { id } }) => id ?? []);
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `${id}: this id stands twice`);
}

/** Icons that lack a size. */
export function iconFaults(root) {
  return named(root, "Icon").flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes.size);
    return iconSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `${title(icon.parent)}: its icon lacks the size ${size}`);
  });
}

/** Pages, functions and buttons that would run apart: all have to name the one runtime, and it the pane's page. */
export function runtimeFaults(root) {
  const [runtime, ...others] = named(root, "Runtime");
  if (runtime === undefined) return ["Runtimes: there is no shared runtime"];
  const { resid, lifetime } = runtime.attributes;
  const pages = [
    ...named(root, "FunctionFile"),
    ...named(root, "Page").flatMap(({ children }) => children),
    ...named(root, "Action").flatMap(({ children }) => children.filter(({ name }) => name === "SourceLocation")),
  ];
  const page = resolve(root, resid)[0]?.text;
  const pane = at(root, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue;
  return [
    ...(others.length > 0 ? ["Runtimes: there may be only one runtime"] : []),
    ...(lifetime === "long" ? [] : ["Runtimes: its lifetime must be long, or functions end with the pane"]),
    ...pages
      .filter((element) => element.attributes.resid !== resid)
      .map((element) => `${title(element.parent)}: ${element.attributes.resid} is not the shared runtime ${resid}`),
    ...(page === pane ? [] : [`DefaultSettings: ${pane} is not the page of the shared runtime, ${page}`]),
  ];
}
