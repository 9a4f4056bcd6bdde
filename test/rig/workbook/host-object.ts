import { notInRig } from "./failure";

/**
 * What Office.js can hold a proxy of.
 *
 * Members in PascalCase (and those with an underscore before it) are what Excel offers, under the names that travel over
 * the bridge; members in camelCase are the model's own, for tests, and cannot be reached from an add-in.
 */
export abstract class HostObject {
  /** As Excel calls the class, for messages. */
  abstract readonly className: string;
}

/** A collection: an answer to a query lists its items. */
export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly T[];

  GetCount(): number {
    return this.items().length;
  }
}

type Members = Record<string, unknown>;

/** Whether the name is one that travels over the bridge. */
function isOffered(name: string): boolean {
  return /^_?[A-Z]/u.test(name);
}

function descriptorOf(object: HostObject, name: string): PropertyDescriptor | undefined {
  for (let at: unknown = object; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

/** Reads a property. @throws OfficeFailure `NotInRig` for one that the model does not have */
export function readMember(object: HostObject, name: string): unknown {
  if (!isOffered(name) || descriptorOf(object, name)?.get === undefined) throw notInRig(`${object.className}.${name}`);
  return (object as unknown as Members)[name];
}

/** Whether the object has a property of that name. */
export function hasMember(object: HostObject, name: string): boolean {
  return isOffered(name) && descriptorOf(object, name)?.get !== undefined;
}

/** Sets a property. @throws OfficeFailure `NotInRig` for one that the model cannot set */
export function writeMember(object: HostObject, name: string, value: unknown): void {
  if (!isOffered(name) || descriptorOf(object, name)?.set === undefined)
    throw notInRig(`setter of ${object.className}.${name}`);
  (object as unknown as Members)[name] = value;
}

/** Calls a method. @throws OfficeFailure `NotInRig` for one that the model does not have */
export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = isOffered(name) ? descriptorOf(object, name)?.value : undefined;
  if (typeof method !== "function") throw notInRig(`${object.className}.${name}()`);
  return Reflect.apply(method, object, args as unknown[]);
}

/** The names of all properties that hold plain values, which a `load()` without names asks for. */
export function scalarNames(object: HostObject): string[] {
  const names = new Set<string>();
  for (let at: unknown = Object.getPrototypeOf(object); at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at))
      if (hasMember(object, name) && !(readMember(object, name) instanceof HostObject)) names.add(name);
  return [...names];
}
