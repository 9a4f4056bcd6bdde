import { all, at, named, title } from "./tree.mjs";

/** The requirement sets of Excel, and the newest version of each when this was written: all are 1.something. */
const newestMinor = {
  AddinCommands: 3,
  CustomFunctionsRuntime: 5,
  DialogApi: 2,
  DialogOrigin: 1,
  ExcelApi: 20,
  IdentityAPI: 3,
  ImageCoercion: 2,
  KeyboardShortcuts: 1,
  OpenBrowserWindowApi: 1,
  RibbonApi: 2,
  SharedRuntime: 2,
};

const longest = { Id: 36, ProviderName: 125, DisplayName: 125, Description: 250 };
const longestResource = { "bt:Images": 2048, "bt:Urls": 2048, "bt:ShortStrings": 125, "bt:LongStrings": 250 };

/** Every text of an element with the language it is for: its default, and its overrides. */
export function textsOf(element) {
  const own = element.attributes.DefaultValue ?? element.attributes.Value ?? element.text.trim();
  const overrides = element.children.filter(({ name }) => name === "Override" || name === "bt:Override");
  return [
    { locale: undefined, text: own },
    ...overrides.map(({ attributes }) => ({ locale: attributes.Locale, text: attributes.Value ?? "" })),
  ];
}

/** All addresses that the manifest names, except those of its namespaces. */
export function addressesOf(root) {
  return all(root)
    .filter(({ name }) => /Url$|^SourceLocation$|^bt:Image$|^AppDomain$/u.test(name))
    .flatMap((element) => textsOf(element).map(({ text }) => text))
    .filter((text) => text !== "");
}

/** Texts that are too long or of the wrong form. */
export function lengthFaults(root) {
  const heads = root.children.flatMap((element) => tooLong(element, longest[element.name]));
  const resources = Object.entries(longestResource).flatMap(([group, most]) =>
    named(root, group).flatMap(({ children }) => children.flatMap((element) => tooLong(element, most))),
  );
  const ids = all(root).flatMap((element) => {
    const { id, resid } = element.attributes;
    const most = element.name.startsWith("bt:") ? 32 : 125;
    return [
      ...(resid !== undefined && resid.length > 32 ? [`${title(element)}: a resid has at most 32 characters`] : []),
      ...(id !== undefined && id.length > most ? [`${title(element)}: this id has at most ${most} characters`] : []),
    ];
  });
  const forms = [
    ["Id", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu],
    ["Version", /^\d{1,5}(\.\d{1,5}){1,3}$/u],
    ["DefaultLocale", /^[a-z]{2}-[A-Z]{2}$/u],
  ].flatMap(([name, form]) => {
    const text = at(root, name)?.text.trim() ?? "";
    return form.test(text) ? [] : [`${name}: ${text || "nothing"} is not of the right form`];
  });
  const locales = all(root)
    .filter(({ attributes }) => attributes.Locale !== undefined && !/^[a-z]{2}-[A-Z]{2}$/u.test(attributes.Locale))
    .map(({ parent, attributes }) => `${title(parent)}: ${attributes.Locale} is no locale such as zh-CN`);
  return [...heads, ...resources, ...ids, ...forms, ...locales];
}

function tooLong(element, most) {
  if (most === undefined) return [];
  return textsOf(element)
    .filter(({ text }) => [...text].length > most || text === "")
    .map(({ text, locale }) => {
      const which = `${title(element)}${locale === undefined ? "" : ` in ${locale}`}`;
      return text === ""
        ? `${which}: the text is missing`
        : `${which}: ${[...text].length} characters, at most ${most}`;
    });
}

/** Addresses without encryption, or on servers that the manifest does not name. */
export function addressFaults(root) {
  const addresses = addressesOf(root);
  const unsafe = addresses.filter((address) => !address.startsWith("https://") || !URL.canParse(address));
  const own = at(root, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue ?? "";
  const domains = [own, ...named(root, "AppDomain").map(({ text }) => text.trim())]
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address).origin);
  const foreign = addresses.filter((text) => URL.canParse(text) && !domains.includes(new URL(text).origin));
  return [
    ...unsafe.map((address) => `${address}: is no address with https`),
    ...foreign.map((address) => `${address}: is on a server that AppDomains does not name`),
  ];
}

/** Requirement sets that there are not, or not in that version. */
export function requirementFaults(root) {
  return named(root, "Set").flatMap(({ attributes: { Name = "", MinVersion = "1.1" } }) => {
    const newest = newestMinor[Name];
    if (newest === undefined) return [`Set ${Name}: there is no such requirement set`];
    const minor = Number(/^1\.(\d+)$/u.exec(MinVersion)?.[1] ?? 0);
    return minor >= 1 && minor <= newest ? [] : [`Set ${Name}: there is no version ${MinVersion} of it`];
  });
}

/** Texts that one locale has and another lacks, or that are not in its language. */
export function languageFaults(root) {
  const localised = all(root).filter(({ children }) => children.some(({ name }) => name.endsWith("Override")));
  const wanted = new Set(localised.flatMap((element) => textsOf(element).flatMap(({ locale }) => locale ?? [])));
  const metadata = named(root, "Metadata").flatMap(({ children }) =>
    children.map(({ attributes }) => attributes.resid),
  );
  const texts = [
    ...named(root, "DisplayName"),
    ...root.children.filter(({ name }) => name === "Description"),
    ...named(root, "bt:String").filter(({ attributes }) => attributes.id !== "Functions.Namespace"),
  ];
  const addresses = named(root, "bt:Url").filter(({ attributes }) => metadata.includes(attributes.id));
  const missing = [...texts, ...addresses].flatMap((element) => {
    const locales = textsOf(element).map(({ locale }) => locale);
    return [
      ...[...wanted].filter((locale) => !locales.includes(locale)).map((locale) => `there is no text in ${locale}`),
      ...locales.filter((locale, i) => locales.indexOf(locale) !== i).map((locale) => `${locale} stands twice`),
    ].map((fault) => `${title(element)}: ${fault}`);
  });
  const first = at(root, "DefaultLocale")?.text.trim() ?? "";
  const foreign = texts.flatMap((element) =>
    textsOf(element)
      .filter(({ locale = first, text }) => text !== "" && isChinese(text) !== locale.startsWith("zh"))
      .map(({ locale = first, text }) => `${title(element)} in ${locale}: is in another language: ${text}`),
  );
  return [...missing, ...foreign];
}

/** Whether a text has Chinese characters. */
export function isChinese(text) {
  return /\p{Script=Han}/u.test(text);
}

/** A version that is not the package's. */
export function versionFaults(root, version) {
  const stated = at(root, "Version")?.text.trim();
  return stated === `${version}.0` ? [] : [`Version: ${stated} is not the package's, ${version}.0`];
}
