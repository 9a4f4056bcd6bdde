// The functions of the built add-in, called in Chromium through the association list, as Excel calls them.
import type { FunctionFamily } from "../../../addin/functions/entry";
import { functionTable } from "../../../addin/functions/table";
import { describeInBrowser } from "../../rig/browser";
import type { Pane } from "../../rig/pane";
import { expectExample } from "./expected";

interface Answered {
  readonly value: unknown;
  readonly isPromise: boolean;
}

/** A page in which nothing is loaded ahead: Excel is busy, so the first call of a family has to load it. */
async function busyPage(pane: Pane): Promise<void> {
  await pane.page.addInitScript("window.requestIdleCallback = () => 0;");
  await pane.page.reload();
  await pane.page.evaluate(() => Office.onReady().then(() => undefined));
}

/** Calls functions by their ids, one after the other; errors come back by their codes. */
function callAll(pane: Pane, calls: readonly (readonly [id: string, args: readonly unknown[]])[]): Promise<Answered[]> {
  return pane.page.evaluate(async (all) => {
    const { mappings } = (
      CustomFunctions as unknown as { _association: { mappings: Record<string, (...args: unknown[]) => unknown> } }
    )._association;
    const shown = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shown)
        : value instanceof Error
          ? (value as Error & { code?: string }).code
          : value;
    const answers: Answered[] = [];
    for (const [id, args] of all) {
      const invocation = { functionName: id, address: "Sheet1!A1" };
      try {
        const given = mappings[id]!(...args, invocation);
        answers.push({ value: shown(await given), isPromise: given instanceof Promise });
      } catch (thrown) {
        answers.push({ value: shown(thrown), isPromise: false });
      }
    }
    return answers;
  }, calls);
}

const examples = functionTable.flatMap(({ id, family, parameters, examples: own }) =>
  own.map((example) => ({ id, family, example, args: parameters.map((_, i) => example.args[i] ?? null) })),
);

describeInBrowser("the built functions", (excel) => {
  test("every example gives what it says; the first call of a family is answered by a promise, all later ones at once", async () => {
    const pane = await excel.open();
    await busyPage(pane);
    const first = await callAll(
      pane,
      examples.map(({ id, args }) => [id, args]),
    );
    const families = new Set<FunctionFamily>();
    examples.forEach(({ id, family, example }, i) => {
      const { value, isPromise } = first[i]!;
      expect([id, isPromise]).toEqual([id, !families.has(family)]);
      families.add(family);
      expectExample(value, example);
    });
    expect(families.size).toBe(3);
    const second = await callAll(
      pane,
      examples.map(({ id, args }) => [id, args]),
    );
    expect(second).toEqual(first.map(({ value }) => ({ value, isPromise: false })));
  });

  test("what is associated is what the two files of metadata declare", async () => {
    const pane = await excel.open();
    const { associated, declared } = await pane.page.evaluate(async () => {
      const { mappings } = (CustomFunctions as unknown as { _association: { mappings: object } })._association;
      const files = await Promise.all(
        ["functions.json", "functions.zh-CN.json"].map(
          async (file) => (await (await fetch(file)).json()) as { functions: { id: string }[] },
        ),
      );
      return {
        associated: Object.keys(mappings).sort(),
        declared: files.map(({ functions }) => functions.map(({ id }) => id).sort()),
      };
    });
    expect(associated.length).toBeGreaterThan(10);
    expect(declared).toEqual([associated, associated]);
  });

  test("a function whose part of the build does not come says what to do, and works as soon as it comes", async () => {
    const pane = await excel.open();
    await busyPage(pane);
    await pane.page.context().setOffline(true);
    const failed = await pane.call("QUANTITY", ["387万亩", "亩", null]);
    expect(failed).toMatchObject({ error: { message: expect.stringContaining("Ctrl+Alt+F9") as string } });
    await pane.page.context().setOffline(false);
    expect(await pane.call("QUANTITY", ["387万亩", "亩", null])).toEqual({ value: [[3_870_000]] });
    pane.expectFault(/ERR_INTERNET_DISCONNECTED/u);
  });
});
