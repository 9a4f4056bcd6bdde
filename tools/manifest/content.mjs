import { at, named } from "./tree.mjs";
import { resolve } from "./references.mjs";
import { addressesOf, isChinese } from "./values.mjs";

/** What the manifest points at and is not in the folder. @param files - the bytes of a file by its path, or nothing */
export function fileFaults(root, files) {
  const base = baseOf(root);
  return [...new Set(addressesOf(root))]
    .filter((address) => address.startsWith(base) && files(address.slice(base.length)) === undefined)
    .map((address) => `${address}: there is no such file in the add-in's folder`);
}

/** Icons that are not PNGs of the size that they are said to have. */
export function pictureFaults(root, files) {
  const base = baseOf(root);
  const sized = [
    ...named(root, "Icon").flatMap(({ children }) =>
      children.map(({ attributes: { size, resid } }) => [Number(size), resolve(root, resid)[0]?.text]),
    ),
    [32, at(root, "IconUrl")?.attributes.DefaultValue],
    [64, at(root, "HighResolutionIconUrl")?.attributes.DefaultValue],
  ];
  return sized.flatMap(([size, address]) => {
    const bytes = address?.startsWith(base) ? files(address.slice(base.length)) : undefined;
    if (bytes === undefined) return [];
    const found = pngSize(bytes);
    return found === `${size}x${size}` ? [] : [`${address}: is ${found ?? "no PNG"} and not ${size}x${size}`];
  });
}

/** How large a PNG is; nothing when it is none. */
export function pngSize(bytes) {
  const data = Buffer.from(bytes);
  if (data.length < 24 || data.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") return undefined;
  return `${data.readUInt32BE(16)}x${data.readUInt32BE(20)}`;
}

/** Metadata of the functions that differ from what the page associates, or are not in the language of their locale. */
export function functionFaults(root, files, associated) {
  const base = baseOf(root);
  const source = named(root, "Metadata")[0]?.children[0]?.attributes.resid;
  const first = at(root, "DefaultLocale")?.text.trim() ?? "";
  const localesOf = new Map();
  for (const { locale = first, text } of source === undefined ? [] : resolve(root, source))
    localesOf.set(text, [...(localesOf.get(text) ?? []), locale]);
  return [...localesOf].flatMap(([address, locales]) => {
    const bytes = address.startsWith(base) ? files(address.slice(base.length)) : undefined;
    if (bytes === undefined) return [`${address}: there are no metadata of the functions`];
    const functions = functionsOf(Buffer.from(bytes).toString("utf8"));
    if (functions === undefined) return [`${address}: is no JSON of functions`];
    const ids = functions.map(({ id }) => id);
    const descriptions = functions.map(({ description = "" }) => description);
    const foreign = locales.filter((locale) => descriptions.every(isChinese) !== locale.startsWith("zh"));
    return [
      ...differences(address, ids, associated),
      ...foreign.map((locale) => `${address}: its descriptions are not in the language of ${locale}`),
    ];
  });
}

function functionsOf(json) {
  try {
    const { functions } = JSON.parse(json);
    return Array.isArray(functions) ? functions : undefined;
  } catch {
    return undefined;
  }
}

/** Buttons that nothing answers to, and answers that no button asks for. */
export function actionFaults(root, associated) {
  const names = named(root, "FunctionName").map(({ text }) => text.trim());
  return differences("buttons", names, associated);
}

function differences(where, stated, associated) {
  return [
    ...stated.filter((id) => !associated.includes(id)).map((id) => `${where}: ${id} is associated with nothing`),
    ...associated.filter((id) => !stated.includes(id)).map((id) => `${where}: ${id} is missing`),
    ...stated.filter((id, i) => stated.indexOf(id) !== i).map((id) => `${where}: ${id} stands twice`),
  ];
}

function baseOf(root) {
  const page = at(root, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue ?? "";
  return page.slice(0, page.lastIndexOf("/") + 1);
}
