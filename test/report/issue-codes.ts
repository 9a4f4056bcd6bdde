import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";

const root = join(__dirname, "..", "..");

/** An issue code as the sources use it: where, and with which parameters where the call shows them all. */
export interface CodeUse {
  readonly code: string;
  readonly at: string;
  readonly params: readonly string[] | undefined;
}

/** What the sources say about issue codes, and the calls that could not be followed. */
export interface CodeUses {
  readonly uses: readonly CodeUse[];
  readonly unknown: readonly string[];
}

/**
 * Finds every issue code of the sources: literals handed to `issue` or `UnreadableFile`, to a function that hands its
 * parameter `code` on to them, or put into a fault's `code`.
 */
export function findIssueCodes(): CodeUses {
  const files = ["engine", "files", "cli"].flatMap(filesIn).filter((path) => !path.startsWith("engine/report"));
  const trees = files.map((path) =>
    ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true),
  );
  const forwarders = new Map<string, number>([
    ["issue", 1],
    ["UnreadableFile", 0],
  ]);
  const uses: CodeUse[] = [];
  const unknown: string[] = [];
  // A forwarder may forward to a forwarder; three rounds are more than the sources need.
  for (let round = 0; round < 3; round++)
    for (const tree of trees)
      visit(tree, (node) => {
        const call = calledBy(node, forwarders);
        if (call?.code && ts.isIdentifier(call.code) && call.code.text === "code") addForwarder(call.code, forwarders);
      });

  for (const tree of trees)
    visit(tree, (node) => {
      const at = `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isPropertyAssignment(node) && node.name.getText() === "code")
        for (const code of dotted(literals(node.initializer))) uses.push({ code, at, params: undefined });
      const call = calledBy(node, forwarders);
      if (!call?.code) return;
      const codes = codesIn(call.code);
      if (codes.length === 0 && !isHandedOn(call.code)) unknown.push(`${at}: ${call.code.getText()}`);
      for (const code of codes)
        uses.push({ code, at, params: call.name === "issue" ? keysOf(call.args[3]) : undefined });
    });
  return { uses, unknown };
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : path.endsWith(".ts") ? [path] : [];
  });
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function calledBy(node: ts.Node, forwarders: ReadonlyMap<string, number>) {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const name = node.expression.getText();
  const position = forwarders.get(name);
  const args = node.arguments ?? ts.factory.createNodeArray<ts.Expression>();
  return position === undefined ? undefined : { name, args, code: args[position] };
}

/** The function around an identifier that has it as a parameter hands codes on. */
function addForwarder(identifier: ts.Identifier, forwarders: Map<string, number>): void {
  for (let node: ts.Node = identifier; node.parent; node = node.parent) {
    if (!ts.isFunctionLike(node)) continue;
    const position = node.parameters.findIndex((parameter) => parameter.name.getText() === identifier.text);
    if (position < 0) continue;
    const name = ts.isFunctionDeclaration(node)
      ? node.name?.text
      : ts.isVariableDeclaration(node.parent)
        ? node.parent.name.getText()
        : undefined;
    if (name !== undefined) forwarders.set(name, position);
    return;
  }
}

/** The codes that an expression can be: literals in it, or in the constant or table that it names. */
function codesIn(expression: ts.Expression): string[] {
  const own = dotted(literals(expression));
  const names: string[] = [];
  visit(expression, (node) => void (ts.isIdentifier(node) && names.push(node.text)));
  const declared = names.flatMap((name) => {
    const found: string[] = [];
    visit(expression.getSourceFile(), (node) => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer)
        found.push(...dotted(literals(node.initializer)));
    });
    return found;
  });
  return [...new Set([...own, ...declared])];
}

function literals(expression: ts.Expression): string[] {
  const found: string[] = [];
  visit(expression, (node) => void (ts.isStringLiteral(node) && found.push(node.text)));
  return found;
}

function dotted(texts: readonly string[]): string[] {
  return texts.filter((text) => /^[a-z]+(?:-[a-z]+)*\.[a-z0-9-]+$/u.test(text));
}

/** A code that comes in from outside: a parameter, or what was caught. */
function isHandedOn(code: ts.Expression): boolean {
  return ["code", "error.code"].includes(code.getText());
}

/** The keys of an object literal that has nothing but keys; none where there is no object. */
function keysOf(params: ts.Expression | undefined): string[] | undefined {
  if (params === undefined) return [];
  if (!ts.isObjectLiteralExpression(params)) return undefined;
  const keys = params.properties.map((property) =>
    ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)
      ? property.name.getText()
      : undefined,
  );
  return keys.includes(undefined) ? undefined : (keys as string[]);
}
