import type { Book } from "./book";
import { apiNotFound, invalidArgument, itemNotFound, notInRig, OfficeFailure } from "./failure";
import { eventTypes, workbookTarget, type EventName } from "./events";
import { callMember, hasMember, HostCollection, HostObject, readMember, scalarNames, writeMember } from "./host-object";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { services } from "./services";
import { hasSet } from "./switches";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

/** A batch as office.js sends it. */
export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What goes back. */
export interface Answer {
  readonly Results: readonly { ActionId: number; Value: unknown }[];
  /** The traces that were reached: office.js takes an event for registered when its trace is among them. */
  readonly TraceIds: readonly number[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

/** Runs a batch against the workbook: action by action; what was done before a failure stays done, as in Excel. */
export function runBatch(book: Book, batch: Batch): Answer {
  return new BatchRun(book, batch).run();
}

class BatchRun {
  readonly #objects = new Map<number, HostObject | null>();
  readonly #kept: ReadonlySet<number>;
  #location = "";

  constructor(
    readonly book: Book,
    readonly batch: Batch,
  ) {
    this.#kept = new Set(
      batch.Actions.filter((action) => action.ActionType === 3 && action.Name === "_KeepReference").map(
        (action) => action.ObjectPathId,
      ),
    );
  }

  run(): Answer {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.batch.Actions.entries())
      try {
        this.#location = "";
        if (action.ActionType === 5) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        if (!(error instanceof OfficeFailure)) throw error;
        return {
          Results: results,
          TraceIds: traces,
          Error: { Code: error.code, Message: error.message, Location: this.#location, ActionIndex: index },
        };
      }
    return { Results: results, TraceIds: traces };
  }

  private act(action: Action): unknown {
    // Traces belong to no object: they only mark how far a batch came.
    if (action.ActionType === 5) return null;
    const object = this.object(action.ObjectPathId);
    if (object) this.#location = `${object.className}.${lower(action.Name)}`;
    // What is done to an object that turned out to be none is passed over, as in Excel.
    if (object === null) return null;
    switch (action.ActionType) {
      case 1:
        return this.identity(object, action.ObjectPathId);
      case 2:
        return this.query(object, action.QueryInfo ?? {}, action.ObjectPathId);
      case 3: {
        const value = this.call(object, action.Name, this.argumentsOf(action.ArgumentInfo));
        return value === undefined ? null : value;
      }
      case 4:
        this.check(object, action.Name);
        writeMember(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notInRig(`actions of type ${action.ActionType}`);
    }
  }

  /** Refuses what came with a later Excel. */
  private check(object: HostObject, name: string): void {
    const { cameWith, requirementSets } = this.book.switches;
    const needed = cameWith[`${object.className}.${lower(name)}`];
    if (needed !== undefined && !hasSet(requirementSets, needed)) throw apiNotFound();
  }

  private read(object: HostObject, name: string): unknown {
    this.check(object, name);
    return readMember(object, name);
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    this.check(object, name);
    const event = /^_(Un)?[Rr]egister(\w+?)Event$/u.exec(name);
    if (!event) return callMember(object, name, args);
    const target =
      object instanceof Worksheet ? object.id : object instanceof WorksheetCollection ? workbookTarget : "";
    if (target === "" || !(event[2]! in eventTypes)) throw notInRig(`${object.className}.${name}()`);
    this.book.events[event[1] ? "unregister" : "register"](event[2] as EventName, target);
    return undefined;
  }

  /** What tells the add-in's proxy which object it stands for. */
  private identity(object: HostObject, pathId?: number): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (const name of ["Id", "_Id"]) if (hasMember(object, name)) value[name] = readMember(object, name);
    if (object instanceof Range || object instanceof RangeAreas) {
      object.there();
      if (pathId === undefined ? this.batch.AutoKeepReference === true : this.#kept.has(pathId)) this.keep(object);
      if (object.referenceId !== "") value._ReferenceId = object.referenceId;
    }
    return value;
  }

  private keep(range: Range | RangeAreas): void {
    if (range.referenceId !== "") return;
    range.referenceId = `${range.sheet.id}.${this.book.references.size + 1}.${range.Address}`;
    this.book.references.set(range.referenceId, range);
  }

  private query(object: HostObject, query: Query, pathId?: number): Record<string, unknown> {
    const value = this.identity(object, pathId);
    const paths = query.Select?.length ? query.Select : ["*"];
    if (!(object instanceof HostCollection)) return Object.assign(value, this.select(object, paths, query.Expand));
    const asked = paths.map((path) => path.replace(/^items(?:[/.]|$)/iu, "") || "*");
    const own = asked.filter((path) => path !== "*" && hasMember(object, upper(path)));
    for (const path of own) value[upper(path)] = readMember(object, upper(path));
    const rest = asked.filter((path) => !own.includes(path));
    if (rest.length === 0) return value;
    const from = query.Skip ?? 0;
    value._Items = object
      .items()
      .slice(from, query.Top === undefined ? undefined : from + query.Top)
      .map((item: HostObject) => ({ ...this.identity(item), ...this.select(item, rest, query.Expand) }));
    return value;
  }

  private select(
    object: HostObject,
    paths: readonly string[],
    expand: readonly string[] = [],
  ): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const nested = new Map<string, string[]>(expand.map((path) => [upper(path.split("/")[0]!), []]));
    for (const path of paths) {
      const [first = "", ...rest] = path.split(/[/.]/u);
      if (first === "*") for (const name of scalarNames(object)) value[name] = readMember(object, name);
      else if (rest.length > 0) nested.set(upper(first), [...(nested.get(upper(first)) ?? []), rest.join("/")]);
      else {
        const member = this.read(object, upper(first));
        if (member instanceof HostObject) nested.set(upper(first), nested.get(upper(first)) ?? []);
        else value[upper(first)] = member;
      }
    }
    for (const [name, below] of nested) {
      const member = this.read(object, name);
      if (member === null) value[name] = { _IsNull: true };
      else if (member instanceof HostObject) value[name] = this.query(member, { Select: below });
      else throw invalidArgument();
    }
    return value;
  }

  /** The object that a path leads to; `null` where there is none and the add-in asked so that it may be. */
  private object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw itemNotFound();
    const found = this.follow(path);
    if (found !== null && !(found instanceof HostObject)) throw notInRig(`object ${path.Name}`);
    this.#objects.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): unknown {
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case 1:
        return this.book;
      case 2:
        return services(this.book, path.Name);
      case 6:
        return this.book._GetObjectByReferenceId(path.Name);
      case 7:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId!);
    if (parent === null) return null;
    this.#location = `${parent.className}.${lower(path.Name || "getItem")}`;
    switch (path.ObjectPathType) {
      case 3:
        return this.call(parent, path.Name, args) ?? null;
      case 4:
        return this.read(parent, path.Name);
      case 5:
        return callMember(parent, "GetItem", args);
      default:
        throw notInRig(`object paths of type ${path.ObjectPathType}`);
    }
  }

  /** The arguments, with the objects that stand for ids among them. */
  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const args = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    return args.map((value, index) => (paths?.[index] ? this.referenced(value, paths[index]) : value));
  }

  private referenced(value: unknown, path: unknown): unknown {
    if (typeof path === "number") return this.object(path);
    if (!Array.isArray(path) || !Array.isArray(value)) return value;
    return value.map((each: unknown, index) => (path[index] ? this.referenced(each, path[index]) : each));
  }
}

function upper(name: string): string {
  return name.startsWith("_") ? name : name.slice(0, 1).toUpperCase() + name.slice(1);
}

function lower(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
