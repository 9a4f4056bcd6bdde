import { all, title } from "./tree.mjs";

// What stands in an element, in this order: `!` for what must be there, `*` for what may be there several times.
const sequences = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! " +
    "SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides!",
  AppDomains: "AppDomain*",
  "OfficeApp/Hosts": "Host*",
  Requirements: "Sets Methods",
  Sets: "Set*",
  DefaultSettings: "SourceLocation!",
  DisplayName: "Override*",
  "OfficeApp/Description": "Override*",
  VersionOverrides: "Description Requirements Hosts! Resources!",
  "VersionOverrides/Hosts": "Host!",
  "Hosts/Host:Workbook": "Runtimes! AllFormFactors! DesktopFormFactor!",
  Runtimes: "Runtime!",
  AllFormFactors: "ExtensionPoint!",
  "ExtensionPoint:CustomFunctions": "Script! Page! Metadata! Namespace!",
  Script: "SourceLocation!",
  Page: "SourceLocation!",
  Metadata: "SourceLocation!",
  DesktopFormFactor: "GetStarted FunctionFile! ExtensionPoint*",
  GetStarted: "Title! Description! LearnMoreUrl!",
  "ExtensionPoint:PrimaryCommandSurface": "OfficeTab* CustomTab*",
  CustomTab: "Group* Label!",
  Group: "Label! Icon Control*",
  "Control:Button": "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  Icon: "bt:Image*",
  "Action:ExecuteFunction": "FunctionName!",
  "Action:ShowTaskpane": "TaskpaneId SourceLocation! Title",
  Resources: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!",
  "bt:Images": "bt:Image*",
  "bt:Urls": "bt:Url*",
  "bt:ShortStrings": "bt:String*",
  "bt:LongStrings": "bt:String*",
  // An Override of the other namespace keeps the whole add-in from loading.
  "bt:Image": "bt:Override*",
  "bt:Url": "bt:Override*",
  "bt:String": "bt:Override*",
};

/** What stands in the wrong place, twice, or not at all where it must. */
export function orderFaults(root) {
  return all(root).flatMap((element) => {
    const allowed = sequenceOf(element);
    const names = element.children.map(({ name }) => name);
    const position = (name) => allowed.findIndex((each) => each.name === name);
    return [
      ...names.filter((name) => position(name) < 0).map((name) => `${title(element)}: ${name} has no place in it`),
      ...names
        .filter((name, i) => i > 0 && position(name) >= 0 && position(name) < position(names[i - 1]))
        .map((name) => `${title(element)}: ${name} stands too late`),
      ...allowed
        .filter(({ name, mark }) => mark !== "*" && names.filter((each) => each === name).length > 1)
        .map(({ name }) => `${title(element)}: there may be only one ${name}`),
      ...allowed
        .filter(({ name, mark }) => mark === "!" && !names.includes(name))
        .map(({ name }) => `${title(element)}: ${name} is missing`),
    ];
  });
}

function sequenceOf({ name, parent, attributes }) {
  const typed = `${name}:${attributes["xsi:type"] ?? ""}`;
  const keys = [`${parent?.name}/${typed}`, `${parent?.name}/${name}`, typed, name];
  const key = keys.find((each) => sequences[each] !== undefined);
  if (key === undefined) return [];
  return sequences[key].split(" ").map((word) => ({ name: word.replace(/[!*]$/u, ""), mark: word.at(-1) }));
}
