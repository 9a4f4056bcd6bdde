import { at, named } from "./tree.mjs";
import { resolve } from "./references.mjs";
import { addressesOf } from "./values.mjs";

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

/** Metadata of the functions that differ between languages, or from what the page associates. */
export function functionFaults(root, files, associated) {
  const base = baseOf(root);
  const source = named(root, "Metadata")[0]?.children[0]?.attributes.resid;
  const addresses = source === undefined ? [] : resolve(root, source).map(({ text }) => text);
  return addresses.flatMap((address) => {
    const bytes = address.startsWith(base) ? files(address.slice(base.length)) : undefined;
    if (bytes === undefined) return [`${address}: there are no metadata of the functions`];
    const ids = idsOf(Buffer.from(bytes).toString("utf8"));
    return ids === undefined ? [`${address}: is no JSON of functions`] : differences(address, ids, associated);
  });
}

function idsOf(json) {
  try {
    return JSON.parse(json).functions.map(({ id }) => id);
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
