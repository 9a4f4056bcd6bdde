import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../../addin/commands/commands";
import { functionsMetadata } from "../../../addin/functions/metadata";
import { functionTable } from "../../../addin/functions/table";
import { sharedFolder, testWithShared } from "../../shared";
import { manifestFaults } from "../../../tools/manifest/faults.mjs";

const root = join(__dirname, "..", "..", "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const functionIds = functionTable.map(({ id }) => id);

/** The folder that the manifest points into, as a build makes it. */
function files(path: string): Uint8Array | undefined {
  const metadata = (language: "zh" | "en"): Buffer =>
    Buffer.from(JSON.stringify(functionsMetadata(functionTable, language)));
  if (path === "functions.json") return metadata("en");
  if (path === "functions.zh-CN.json") return metadata("zh");
  if (["taskpane.html", "help.html", "functions.js"].includes(path)) return Buffer.from("");
  const file = join(root, "addin", path);
  return existsSync(file) ? readFileSync(file) : undefined;
}

const context = { version, files, functionIds, actionIds: Object.keys(commands) };

test("the manifest has no fault", () => {
  expect(manifestFaults(manifest, context)).toEqual([]);
});

test("it speaks English, and Chinese in a Chinese Excel wherever that is", () => {
  const overrides = [...manifest.matchAll(/<(?:bt:)?Override Locale="([^"]+)" Value="([^"]+)"\/>/gu)];
  const inLocale = (wanted: string) => overrides.filter(([, locale]) => locale === wanted).map(([, , text]) => text);
  expect([...new Set(overrides.map(([, locale]) => locale))]).toEqual(["zh-CN", "zh-TW", "zh-HK", "zh-SG"]);
  expect(inLocale("zh-CN").slice(0, 1)).toEqual(["县评"]);
  for (const locale of ["zh-TW", "zh-HK", "zh-SG"]) expect(inLocale(locale)).toEqual(inLocale("zh-CN"));
});

type Damage = readonly [what: string, from: string | RegExp, to: string, fault: string];

const damages: readonly Damage[] = [
  ["an element that is not closed", "</Permissions>", "", "Permissions: is not closed"],
  [
    "permissions before the settings",
    /(<DefaultSettings>[^]*<\/DefaultSettings>)\s*(<Permissions>.*<\/Permissions>)/u,
    "$2$1",
    "OfficeApp TaskPaneApp: DefaultSettings stands too late",
  ],
  [
    "the runtime after the functions",
    /(<Runtimes>[^]*<\/Runtimes>)\s*(<AllFormFactors>[^]*<\/AllFormFactors>)/u,
    "$2$1",
    "Host Workbook: Runtimes stands too late",
  ],
  ["no help", /<SupportUrl.*\/>/u, "", "OfficeApp TaskPaneApp: SupportUrl is missing"],
  [
    "two permissions",
    /(<Permissions>.*<\/Permissions>)/u,
    "$1$1",
    "OfficeApp TaskPaneApp: there may be only one Permissions",
  ],
  ["a button without a tip", /<Supertip>[^]*?<\/Supertip>/u, "", "Control Xianping.OpenLedger: Supertip is missing"],
  [
    "the wrong kind of override",
    /<bt:Override Locale="zh-TW" Value="https:\/\/localhost:3000\/functions.zh-CN.json"\/>/u,
    '<Override Locale="zh-TW" Value="https://localhost:3000/functions.zh-CN.json"/>',
    "bt:Url Functions.Metadata.Url: Override has no place in it",
  ],
  [
    "a long resid",
    /"OpenLedger\.Tip"/gu,
    `"${"x".repeat(33)}"`,
    `Description ${"x".repeat(33)}: a resid has at most 32 characters`,
  ],
  [
    "a long label",
    'Locale="zh-CN" Value="测算台账"',
    `Locale="zh-CN" Value="${"长".repeat(126)}"`,
    "bt:String OpenLedger.Label in zh-CN: 126 characters, at most 125",
  ],
  [
    "a long tip",
    /(id="OpenPlan.Tip" DefaultValue=")[^"]*/u,
    `$1${"x".repeat(251)}`,
    "bt:String OpenPlan.Tip: 251 characters, at most 250",
  ],
  ["an empty label", 'DefaultValue="Targets"', 'DefaultValue=""', "bt:String OpenPlan.Label: the text is missing"],
  ["an id that is none", /<Id>.*<\/Id>/u, "<Id>xianping</Id>", "Id: xianping is not of the right form"],
  ["a version in words", /<Version>.*<\/Version>/u, "<Version>v1</Version>", "Version: v1 is not of the right form"],
  ["another version", `${version}.0`, "9.9.9.0", `Version: 9.9.9.0 is not the package's, ${version}.0`],
  [
    "a locale that is none",
    'Locale="zh-CN" Value="县评"',
    'Locale="chinese" Value="县评"',
    "DisplayName: chinese is no locale such as zh-CN",
  ],
  [
    "an address without encryption",
    '<IconUrl DefaultValue="https:',
    '<IconUrl DefaultValue="http:',
    "http://localhost:3000/assets/icon-32.png: is no address with https",
  ],
  [
    "another server",
    'DefaultValue="https://localhost:3000/help.html"',
    'DefaultValue="https://example.com/help.html"',
    "https://example.com/help.html: is on a server that AppDomains does not name",
  ],
  ["a misspelt requirement", 'Name="ExcelApi"', 'Name="ExcellApi"', "Set ExcellApi: there is no such requirement set"],
  [
    "a version of a requirement that there is not",
    'MinVersion="1.3"',
    'MinVersion="1.30"',
    "Set CustomFunctionsRuntime: there is no version 1.30 of it",
  ],
  [
    "a text in one language only",
    /(id="OpenHelp.Label" DefaultValue="[^"]*">)[^]*?(<\/bt:String>)/u,
    "$1$2",
    "bt:String OpenHelp.Label: there is no text in zh-CN",
  ],
  [
    "a text that one locale lacks",
    /(id="OpenHelp.Tip" [^]*?)<bt:Override Locale="zh-HK"[^>]*>/u,
    "$1",
    "bt:String OpenHelp.Tip: there is no text in zh-HK",
  ],
  [
    "functions that one locale lacks",
    /<bt:Override Locale="zh-SG" Value="https:[^>]*>/u,
    "",
    "bt:Url Functions.Metadata.Url: there is no text in zh-SG",
  ],
  [
    "a locale that stands twice",
    '<Override Locale="zh-TW" Value="县评"/>',
    '<Override Locale="zh-TW" Value="县评"/><Override Locale="zh-TW" Value="县评"/>',
    "DisplayName: zh-TW stands twice",
  ],
  [
    "Chinese where Excel is not",
    'id="OpenPlan.Label" DefaultValue="Targets"',
    'id="OpenPlan.Label" DefaultValue="提取目标"',
    "bt:String OpenPlan.Label in en-US: is in another language: 提取目标",
  ],
  [
    "English where Excel is Chinese",
    'Locale="zh-TW" Value="提取目标"',
    'Locale="zh-TW" Value="Targets"',
    "bt:String OpenPlan.Label in zh-TW: is in another language: Targets",
  ],
  [
    "functions described in English where Excel is Chinese",
    'Locale="zh-TW" Value="https://localhost:3000/functions.zh-CN.json"',
    'Locale="zh-TW" Value="https://localhost:3000/functions.json"',
    "https://localhost:3000/functions.json: its descriptions are not in the language of zh-TW",
  ],
  [
    "a reference that leads nowhere",
    '<Label resid="OpenPlan.Label"/>',
    '<Label resid="OpenPlans.Label"/>',
    "Label OpenPlans.Label: there is nothing of that id in bt:ShortStrings",
  ],
  [
    "a reference to the wrong kind",
    '<Description resid="OpenPlan.Tip"/>',
    '<Description resid="OpenPlan.Label"/>',
    "Description OpenPlan.Label: there is nothing of that id in bt:LongStrings",
  ],
  [
    "a text that nothing shows",
    "<bt:LongStrings>",
    '<bt:LongStrings><bt:String id="Idle" DefaultValue="a"/>',
    "bt:String Idle: nothing refers to it",
  ],
  ["two controls of one id", "Xianping.OpenPlan", "Xianping.OpenLedger", "Xianping.OpenLedger: this id stands twice"],
  [
    "an icon without a size",
    /<bt:Image size="80" resid="Plan.80"\/>/u,
    "",
    "Control Xianping.OpenPlan: its icon lacks the size 80",
  ],
  [
    "a runtime that ends early",
    'lifetime="long"',
    'lifetime="short"',
    "Runtimes: its lifetime must be long, or functions end with the pane",
  ],
  ["two runtimes", /(<Runtime .*\/>)/u, "$1$1", "Runtimes: there may be only one runtime"],
  [
    "functions in another page",
    /<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/u,
    '<Page><SourceLocation resid="Help.Url"/>',
    "Page: Help.Url is not the shared runtime Taskpane.Url",
  ],
  [
    "buttons in another page",
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    "DesktopFormFactor: Help.Url is not the shared runtime Taskpane.Url",
  ],
  [
    "another pane",
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
    '<SourceLocation DefaultValue="https://localhost:3000/help.html"/>',
    "DefaultSettings: https://localhost:3000/help.html is not the page of the shared runtime, https://localhost:3000/taskpane.html",
  ],
  [
    "a picture that is not there",
    /ribbon\/plan-16.png/u,
    "ribbon/plan-17.png",
    "https://localhost:3000/assets/ribbon/plan-17.png: there is no such file in the add-in's folder",
  ],
  [
    "a picture of another size",
    /ribbon\/plan-16.png/u,
    "ribbon/plan-32.png",
    "https://localhost:3000/assets/ribbon/plan-32.png: is 32x32 and not 16x16",
  ],
  [
    "metadata that are not there",
    /functions.zh-CN.json/gu,
    "functions.zh.json",
    "https://localhost:3000/functions.zh.json: there are no metadata of the functions",
  ],
  [
    "a button that nothing answers to",
    "<FunctionName>OpenHelp<",
    "<FunctionName>OpenHelps<",
    "buttons: OpenHelps is associated with nothing",
  ],
  ["an answer without a button", "<FunctionName>OpenHelp<", "<FunctionName>OpenPlan<", "buttons: OpenHelp is missing"],
];

test.each(damages)("%s is a fault", (_, from, to, fault) => {
  const damaged = manifest.replace(from, to);
  expect(damaged).not.toBe(manifest);
  expect(manifestFaults(damaged, context)).toContain(fault);
});

test("functions that are described and not associated are faults, and the other way round", () => {
  const [first = "", ...others] = functionIds;
  expect(manifestFaults(manifest, { ...context, functionIds: [...others, "NEW"] })).toEqual(
    ["functions.json", "functions.zh-CN.json"].flatMap((name) => [
      `https://localhost:3000/${name}: ${first} is associated with nothing`,
      `https://localhost:3000/${name}: NEW is missing`,
    ]),
  );
});

test("metadata that are no JSON, and a file that is no manifest, are faults", () => {
  const broken = (path: string): Uint8Array | undefined => (path.endsWith(".json") ? Buffer.from("{") : files(path));
  expect(manifestFaults(manifest, { ...context, files: broken })).toEqual([
    "https://localhost:3000/functions.json: is no JSON of functions",
    "https://localhost:3000/functions.zh-CN.json: is no JSON of functions",
  ]);
  expect(manifestFaults("<html></html>", context)).toEqual(["OfficeApp: this is no manifest of an add-in"]);
});

test("Microsoft's own reader finds in it what we put there", () => {
  const script = `
    import { OfficeAddinManifest } from "office-addin-manifest";
    console.log(JSON.stringify(await OfficeAddinManifest.readManifestFile("manifest.xml")));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).not.toContain("Error");
  expect(JSON.parse(stdout)).toMatchObject({
    id: "c3205649-7510-4fac-b589-24a2ce04fb7c",
    version: `${version}.0`,
    providerName: "县评",
    displayName: "Xianping",
    defaultLocale: "en-US",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    iconUrl: "https://localhost:3000/assets/icon-32.png",
    supportUrl: "https://localhost:3000/help.html",
    defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
  });
});

testWithShared("Microsoft's schema finds nothing wrong, where xmllint is installed", () => {
  const schema = join(sharedFolder, "manifest-xsd", "OfficeAppManifestV1_1.xsd");
  const { status, stderr, error } = spawnSync(
    "xmllint",
    ["--noout", "--nonet", "--schema", schema, join(root, "manifest.xml")],
    { encoding: "utf8" },
  );
  if (error !== undefined) return console.warn("xmllint is not installed: the manifest was not held to its schema");
  expect([status, stderr]).toEqual([0, expect.stringContaining("validates")]);
});
