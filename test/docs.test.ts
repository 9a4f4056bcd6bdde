import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "..");
const pages = [
  "README.md",
  "engine/README.md",
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
  ...readdirSync(join(root, "examples")).map((name) => `examples/${name}/README.md`),
].filter((page) => page.endsWith(".md") && existsSync(join(root, page)));

test.each(pages)("what %s points at is there", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)].map(([, link]) =>
    join(root, dirname(page), link!),
  );
  const tests = [...text.matchAll(/(?<![\w/-])test\/[\w./-]*[\w-]/gu)].map(([path]) => join(root, path));
  const found = (path: string): boolean => existsSync(path) || existsSync(`${path}.test.ts`);
  expect([...links, ...tests].filter((path) => !found(path)).map((path) => path.slice(root.length + 1))).toEqual([]);
});

test("README leads to every page of docs/", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const missing = pages.filter((page) => page.startsWith("docs/") && !readme.includes(`](${page}`));
  expect(missing).toEqual([]);
});

test("every picture is named by a page, with what it shows in words; and every one that is named is there, and small", () => {
  const named = pages.flatMap((page) =>
    [...readFileSync(join(root, page), "utf8").matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/gu)].map(([, words, path]) => ({
      words: words!,
      path: join(dirname(page), path!),
    })),
  );
  const folder = join("docs", "pictures");
  const there = readdirSync(join(root, folder)).map((name) => join(folder, name));
  expect([...new Set(named.map(({ path }) => path))].sort()).toEqual(there.sort());
  // A picture's words say more than its name does.
  expect(named.filter(({ words }) => words.length < 8)).toEqual([]);
  expect(there.filter((path) => statSync(join(root, path)).size > 120 * 1024)).toEqual([]);
});

test("every method that the page of examples names is there, and the other way round", () => {
  const folder = join(root, "examples", "methods");
  const named = [...readFileSync(join(folder, "README.md"), "utf8").matchAll(/^\| `([\w-]+)` \|/gmu)].map(
    ([, name]) => name,
  );
  expect(named.sort()).toEqual(
    readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, "method.json")))
      .sort(),
  );
  const coverage = readFileSync(join(root, "docs", "coverage.zh.md"), "utf8");
  const used = [...coverage.matchAll(/(?<![\w/-])(?:[a-z]+-)+(?:\d{4}|typing)\b/gu)].map(([name]) => name);
  expect([...new Set(used)].filter((name) => !named.includes(name))).toEqual([]);
});

test("README gives a reason for every package, and for none that is not there", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const table = readme.slice(readme.indexOf("### Dependencies"));
  const named = [...table.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gmu)]
    .flatMap(([, names = ""]) => names.split(", "))
    // A version that is held back stands behind the name.
    .map((name) => name.replace(/ \d[\d.]*$/u, ""))
    .filter((name) => name !== "package");
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  expect(named.sort()).toEqual(Object.keys(devDependencies).sort());
});
