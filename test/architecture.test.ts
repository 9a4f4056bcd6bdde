import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..");
const longestFile = 300;

/** Rooms of the engine, and the rooms that each may import; `types` only with `import type`. */
const rooms: Readonly<Record<string, { values: readonly string[]; types?: readonly string[] }>> = {
  terms: { values: [] },
  stats: { values: [] },
  quantity: { values: ["terms"] },
  plan: { values: ["terms", "stats", "quantity"] },
  ledger: { values: ["terms", "stats", "quantity"] },
  completion: { values: ["terms", "stats", "quantity"], types: ["ledger"] },
  composite: { values: ["terms", "stats", "quantity"] },
  analysis: { values: ["terms", "stats", "quantity", "composite"] },
  audit: { values: ["terms", "stats", "quantity", "composite"] },
  report: {
    values: ["terms", "stats", "quantity"],
    types: ["plan", "ledger", "completion", "composite", "analysis", "audit", "register"],
  },
  // A sheet that people edit: what we write there, and its sentences, are read again as they were written.
  register: { values: ["terms", "stats", "quantity", "completion", "report"], types: ["ledger"] },
  exchange: { values: ["terms", "quantity", "composite", "report"] },
  // A result as native formulas: what it says of a step it reads from the step's own types, how it looks from report.
  // Reports, plans and baselines stand there in the target's unit, as completion puts them into it.
  live: {
    values: ["terms", "stats", "quantity", "composite", "completion", "report"],
    types: ["ledger", "analysis"],
  },
};

/** Packages that a folder may import; Node's own modules only where `node:*` stands. */
const packages: Readonly<Record<string, readonly string[]>> = {
  engine: ["opencc-js/t2cn", "decimal.js", "mathjs/number", "ml-matrix", "zod"],
  files: [
    "hucre",
    "hucre/csv",
    "hucre/xlsx",
    // What of a workbook we do not know stays byte by byte: the package is opened as what it is.
    "jszip",
    "htmlparser2",
    "mammoth",
    "pdfjs-dist/legacy/build/pdf.mjs",
    "pdfjs-dist/legacy/build/pdf.worker.mjs",
    "docx",
    "echarts/core",
    "echarts/charts",
    "echarts/components",
    "echarts/renderers",
  ],
  cli: ["node:*", "commander", "@resvg/resvg-wasm", "@resvg/resvg-wasm/index_bg.wasm"],
  bench: ["node:*", "exceljs", "playwright-core"],
  addin: ["preact", "preact/hooks", "slickgrid", "slickgrid/dist/styles/css/slick.grid.css", "echarts/core"],
};

/** Parts of the add-in, and the parts that each may import; `main.tsx` and the commands put them together. */
const addinParts: Readonly<Record<string, readonly string[]>> = {
  "host.ts": [],
  "words.ts": [],
  // What hosts have in common: where cells lie, what is put into them, how a change is known.
  shared: ["host.ts"],
  functions: ["words.ts"],
  excel: ["host.ts", "words.ts", "shared"],
  // Of the functions only what they are called and what they do, for who asks about a cell.
  taskpane: ["host.ts", "words.ts", "functions"],
  // The same pane over another host: a workbook of its own.
  workbench: ["host.ts", "words.ts", "shared", "taskpane"],
  // The commands' table says what each button of the ribbon asks, in any host.
  wps: ["host.ts", "words.ts", "shared", "functions", "taskpane", "commands"],
  start: [],
  commands: ["taskpane"],
};

/** What only the parts that speak to Office may name. */
const officeGlobals = new Set(["Office", "Excel", "OfficeRuntime", "CustomFunctions"]);
const officeParts = ["excel", "commands", "functions"];

/** What the engine and the files' formats must not reach for: the program around them, the page, the clock, chance. */
const hostGlobals = new Set(
  `process Buffer require module __dirname __filename global window document navigator localStorage sessionStorage fetch
  XMLHttpRequest WebSocket console setTimeout setInterval setImmediate queueMicrotask performance crypto Office Excel`.split(
    /\s+/,
  ),
);

interface Source {
  /** Path from the root with forward slashes. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

function sourcesIn(folder: string): Source[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind) };
    });
}

function at({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

function visit(node: ts.Node, hear: (node: ts.Node) => void): void {
  hear(node);
  ts.forEachChild(node, (child) => visit(child, hear));
}

interface Import {
  readonly node: ts.Node;
  readonly from: string;
  readonly isType: boolean;
}

/** Everything that a file takes from others: imports, re-exports, `import()` and `import("…").Type`. */
function importsOf({ tree }: Source): Import[] {
  const imports: Import[] = [];
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      imports.push({ node, from: node.moduleSpecifier.text, isType: isTypeImport(node.importClause) });
    if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const named =
        node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
      const isType = node.isTypeOnly || (named.length > 0 && named.every((element) => element.isTypeOnly));
      imports.push({ node, from: node.moduleSpecifier.text, isType });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      imports.push({ node, from: from !== undefined && ts.isStringLiteral(from) ? from.text : "?", isType: false });
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      imports.push({ node, from: node.argument.literal.text, isType: true });
  });
  return imports;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { namedBindings } = clause;
  if (clause.name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

/** Whether a file may take this from there; else why not. */
function importFault({ path }: Source, { from, isType }: Import): string | undefined {
  const [folder = "", room = ""] = path.split("/");
  if (!from.startsWith(".")) {
    if (from === "zod" && path !== "engine/terms/zod.ts") return "imports zod not as engine/terms/zod.ts sets it up";
    const isAllowed = (packages[folder] ?? []).some((name) =>
      name === "node:*" ? from.startsWith("node:") : name === from,
    );
    return isAllowed ? undefined : `imports the package ${from}`;
  }
  const target = posix.join(posix.dirname(path), from);
  const [targetFolder = "", targetRoom = ""] = target.split("/");
  if (folder === "engine") {
    if (path === "engine/index.ts" || (targetFolder === "engine" && targetRoom === room)) return undefined;
    const allowed = rooms[room];
    if (allowed === undefined) return `lies in no room of the engine`;
    if (targetFolder !== "engine") return `imports ${target}: the engine knows nothing outside of itself`;
    if (allowed.values.includes(targetRoom) || (isType && allowed.types?.includes(targetRoom))) return undefined;
    return `imports ${isType ? "types" : "values"} of ${targetRoom}, which ${room} must not know`;
  }
  if (folder === "addin" && targetFolder === "addin") return addinFault(path, target);
  // Benchmarks time single steps, which no door offers.
  if (folder === "bench" && targetFolder === "engine") return undefined;
  // The program serves the page as `npm start` does.
  if (folder === "cli" && target === "tools/serve-workbench.mjs") return undefined;
  // So do the benchmarks of the page.
  if (folder === "bench" && target === "tools/static-server.mjs") return undefined;
  // What draws and what writes papers are large: they have doors of their own, so that they are loaded when they are needed.
  const doors = ["engine/index", "files/index", "files/documents", "files/charts", "files/papers", "package.json"];
  if (folder === "files") doors.splice(1);
  return targetFolder === folder || doors.includes(target) ? undefined : `imports ${target}, which is behind a door`;
}

/** Whether a part of the add-in may import another; else why not. */
function addinFault(path: string, target: string): string | undefined {
  const partOf = (file: string): string => {
    const [, part = ""] = file.split("/");
    return file.split("/").length === 2 ? `${part.replace(/\.ts$/u, "")}.ts` : part;
  };
  const [part, other] = [partOf(path), partOf(target)];
  if (part === other || path === "addin/taskpane/main.tsx") return undefined;
  if (addinParts[part] === undefined) return "lies in no part of the add-in";
  return addinParts[part].includes(other) ? undefined : `imports ${target}, which ${part} must not know`;
}

/** Packages and parts that are allowed to somebody who has no use for them. */
function idleAllowances(sources: readonly Source[]): string[] {
  const taken = new Map<string, Set<string>>();
  for (const source of sources)
    for (const { from } of importsOf(source)) {
      const [folder = "", part = ""] = source.path.split("/");
      const target = from.startsWith(".") ? posix.join(posix.dirname(source.path), from).split("/") : [from];
      const name = target[0] === "addin" ? (target.length === 2 ? `${target[1]}.ts` : target[1]!) : target[0]!;
      const user = from.startsWith(".") ? part : folder;
      taken.set(user, (taken.get(user) ?? new Set()).add(name));
    }
  return [...Object.entries(packages), ...Object.entries(addinParts)].flatMap(([user, allowed]) =>
    allowed
      .filter((name) => name !== "node:*" && taken.get(user)?.has(name) !== true)
      .map((name) => `${user} is allowed ${name} and does not use it`),
  );
}

/** Uses of Office outside of the parts that speak to it. */
function officeUses(source: Source): string[] {
  if (officeParts.includes(source.path.split("/")[1] ?? "")) return [];
  const found: string[] = [];
  visit(source.tree, (node) => {
    if (ts.isIdentifier(node) && officeGlobals.has(node.text) && !isMereName(node) && !ts.isTypeNode(node.parent))
      found.push(`${at(source, node)} uses ${node.text}`);
  });
  return found;
}

/** Names that a file declares itself: a parameter `document` is no page. */
function declaredIn(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  visit(tree, (node) => {
    if (
      "name" in node &&
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isImportSpecifier(node))
    )
      if (node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** Uses of the host, the clock or chance. */
function impurities(source: Source): string[] {
  const found: string[] = [];
  const declared = declaredIn(source.tree);
  visit(source.tree, (node) => {
    const text =
      ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) || ts.isNewExpression(node)
        ? node.getText(source.tree)
        : "";
    if (ts.isPropertyAccessExpression(node) && ["Date.now", "Math.random"].includes(text))
      found.push(`${at(source, node)} uses ${text}`);
    if (
      ts.isNewExpression(node) &&
      node.expression.getText(source.tree) === "Date" &&
      (node.arguments?.length ?? 0) === 0
    )
      found.push(`${at(source, node)} asks for the time by new Date()`);
    if (ts.isCallExpression(node) && node.expression.getText(source.tree) === "Date")
      found.push(`${at(source, node)} asks for the time by Date()`);
    if (!ts.isIdentifier(node) || !hostGlobals.has(node.text) || declared.has(node.text) || isMereName(node)) return;
    found.push(`${at(source, node)} uses ${node.text}`);
  });
  return found;
}

/** Whether an identifier only names a member, a property or a type's part, and refers to nothing. */
function isMereName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return (ts.isQualifiedName(parent) ? parent.right : parent.name) === node;
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent))
    return (
      (parent.name === node && !ts.isBindingElement(parent)) ||
      (ts.isBindingElement(parent) && parent.propertyName === node)
    );
  return (
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isEnumMember(parent)
  );
}

/** Default exports and exports of everything. */
function namelessExports(source: Source): string[] {
  return source.tree.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const isDefault =
      ts.isExportAssignment(statement) || modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    if (isDefault) return [`${at(source, statement)} exports by default`];
    const isStar = ts.isExportDeclaration(statement) && statement.exportClause === undefined;
    return isStar ? [`${at(source, statement)} exports everything by export *`] : [];
  });
}

/** `export {}` exports nothing; it makes a file a module. */
function isEmptyList({ exportClause }: ts.ExportDeclaration): boolean {
  return exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.length === 0;
}

/** Exports without a docstring. */
function undocumentedExports(source: Source): string[] {
  const documented = new Set<string>();
  return source.tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier === undefined)
      return isEmptyList(statement)
        ? []
        : [`${at(source, statement)} exports by a list what it should export where it is declared`];
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText(source.tree))
      : [(statement as ts.DeclarationStatement).name?.getText(source.tree) ?? "?"];
    // Overloads share the docstring of the first.
    if (ts.getJSDocCommentsAndTags(statement).length > 0) names.forEach((name) => documented.add(name));
    return names
      .filter((name) => !documented.has(name))
      .map((name) => `${at(source, statement)} exports ${name} without a docstring`);
  });
}

/** Rooms with code but without tests. */
function untestedRooms(sources: readonly Source[]): string[] {
  const folders = new Set(
    sources.map(({ path }) => dirname(path)).map((folder) => folder.replace(/^engine\/?/, "").split("/")[0]!),
  );
  folders.delete("");
  return [...folders]
    .filter((room) => !sourcesIn(`test/${room}`).some(({ path }) => path.endsWith(".test.ts")))
    .map((room) => `test/${room}: there are no tests of this room`);
}

test("the house is in order", () => {
  const engine = sourcesIn("engine");
  const files = sourcesIn("files");
  const addin = sourcesIn("addin");
  const others = [...sourcesIn("cli"), ...sourcesIn("bench")];
  const all = [...engine, ...files, ...addin, ...others];
  expect(engine.length).toBeGreaterThan(0);

  const faults = [
    ...all.flatMap((source) =>
      importsOf(source).flatMap((each) => {
        const fault = importFault(source, each);
        return fault === undefined ? [] : [`${at(source, each.node)} ${fault}`];
      }),
    ),
    ...[...engine, ...files].flatMap(impurities),
    ...idleAllowances(all),
    ...all.flatMap(namelessExports),
    ...addin.flatMap(officeUses),
    ...[...engine, ...files, ...addin].flatMap(undocumentedExports),
    ...all.flatMap(({ path, tree }) => {
      const lines = tree.getLineAndCharacterOfPosition(tree.end).line;
      return lines > longestFile ? [`${path}:${longestFile} goes on to line ${lines}`] : [];
    }),
    ...untestedRooms([...engine, ...files, ...sourcesIn("cli")]),
  ];
  if (faults.length > 0) throw new Error(`${faults.length} faults\n${faults.join("\n")}`);
});
