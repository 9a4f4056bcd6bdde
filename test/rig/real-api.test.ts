import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openExcel } from "./node";
import { HostCollection, HostObject } from "./workbook/host-object";

type Class = abstract new (...args: never[]) => object;

/** Every class of the model that an add-in can reach, under Excel's name for it. */
async function modelClasses(): Promise<Map<string, Class>> {
  const folder = join(__dirname, "workbook");
  const classes = new Map<string, Class>();
  for (const file of readdirSync(folder)) {
    const module = (await import(join(folder, file))) as Record<string, unknown>;
    for (const value of Object.values(module))
      if (typeof value === "function" && value.prototype instanceof HostObject)
        classes.set(value.name === "Book" ? "Workbook" : value.name, value as unknown as Class);
  }
  for (const abstract of [HostCollection.name, "Look", "KeptObject", "RangeCells", "RangeLines"])
    classes.delete(abstract);
  return classes;
}

/** What a class offers over the bridge, inherited members too, but not those of every collection. */
function offered(Model: Class): [name: string, descriptor: PropertyDescriptor][] {
  const found = new Map<string, PropertyDescriptor>();
  for (
    let at = Model.prototype as object;
    at !== HostObject.prototype && at !== HostCollection.prototype;
    at = Object.getPrototypeOf(at) as object
  )
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (/^[A-Z]/u.test(name) && !found.has(name)) found.set(name, descriptor);
  return [...found];
}

test("the model has nothing that Excel's own object model has not, and sets nothing that is only read there", async () => {
  await openExcel();
  const library = Excel as unknown as Record<string, Class | undefined>;
  const faults: string[] = [];
  let members = 0;
  const classes = await modelClasses();
  expect(classes.size).toBeGreaterThan(30);
  for (const [name, Model] of classes) {
    const Real = library[name];
    if (!Real) {
      faults.push(`Excel has no ${name}`);
      continue;
    }
    for (const [member, descriptor] of offered(Model)) {
      members += 1;
      const real = Object.getOwnPropertyDescriptor(Real.prototype, member[0]!.toLowerCase() + member.slice(1));
      if (!real) faults.push(`Excel's ${name} has no ${member}`);
      else if (descriptor.set !== undefined && real.set === undefined)
        faults.push(`Excel's ${name}.${member} cannot be set`);
    }
  }
  expect(members).toBeGreaterThan(300);
  expect(faults).toEqual([]);
});
