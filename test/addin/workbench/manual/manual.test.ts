// The users' manual that is shipped beside the page.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { builtWorkbench, describeOnWorkbench } from "../../../rig/workbench";

jest.setTimeout(60_000);

const folder = join(builtWorkbench, "manual");
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html")) : [];
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const idsOf = (name: string): string[] => [...read(name).matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!);

test("the manual and the pages that it points to are there", () => {
  expect(pages).toEqual(["admin.html", "index.html", "ledger.html", "method.html", "plan.html", "report.html"]);
});

test.each(pages)("%s: whatever it points at is in the folder, and a part of a page is in that page", (name) => {
  const links = [...read(name).matchAll(/(?:href|src)="([^"]+)"/gu)].map(([, link]) => link!);
  const own = links.filter((link) => !link.startsWith("https:"));
  expect(own.length).toBeGreaterThan(4);
  const missing = own.filter((link) => {
    const [path = "", part] = link.split("#");
    const target = path === "" ? name : path;
    if (!existsSync(join(dirname(join(folder, name)), target))) return true;
    return part !== undefined && !idsOf(target).includes(part);
  });
  expect(missing).toEqual([]);
});

test.each(pages)("%s has no script, and no style of its own", (name) => {
  expect(read(name)).not.toMatch(/<script|<style|\son\w+=|\sstyle=/u);
});

describeOnWorkbench("the manual", (workbench) => {
  test("opens from the page's help, in a tab of its own, with its pictures", async () => {
    const { page } = await workbench.open();
    await page.getByRole("banner").getByRole("button", { name: "帮助" }).click();
    const [manual] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: /使用手册/u }).click(),
    ]);
    await manual.getByRole("heading", { name: "工作台使用手册", level: 1 }).waitFor();
    const pictures = manual.getByRole("img");
    const widths = await pictures.evaluateAll(async (all) =>
      Promise.all(
        all.map(async (image) => {
          await (image as HTMLImageElement).decode();
          return (image as HTMLImageElement).naturalWidth;
        }),
      ),
    );
    expect(widths.length).toBeGreaterThan(5);
    expect(Math.min(...widths)).toBeGreaterThan(600);
    await manual.getByRole("link", { name: "怎样测算台账" }).first().click();
    await manual.getByRole("heading", { name: "怎样测算台账", level: 1 }).waitFor();
    await manual.getByRole("link", { name: "打开工作台" }).click();
    await manual.getByRole("heading", { name: "县评工作台" }).waitFor();
  });

  test("is not hidden behind Excel's troubles: the help of the page speaks of none", async () => {
    const { page } = await workbench.open();
    await page.getByRole("banner").getByRole("button", { name: "帮助" }).click();
    await page.getByRole("heading", { name: "诊断信息" }).waitFor();
    expect(await page.getByText("#NAME?").count()).toBe(0);
  });
});
