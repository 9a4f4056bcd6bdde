import { answer } from "./answers";
import { readArguments } from "./arguments";
import { plainArgument, plainRanges } from "./cells";
import type { FunctionBody, FunctionEntry, FunctionFamily } from "./entry";
import { FunctionFault } from "./fault";
import { faultOf, hostError } from "./host";
import { callKey, Memo } from "./memo";

/** What the functions get from around them. */
export interface DispatchSurroundings {
  readonly loaders: Readonly<Record<FunctionFamily, () => Promise<Readonly<Record<string, FunctionBody>>>>>;
  readonly language: () => "zh" | "en";
  /** How long a call waits for its family, in milliseconds; afterwards its cell says so. */
  readonly patience: number;
}

/** A result as it was worked out, or why there is none; neither depends on the language. */
type Outcome = { readonly result: unknown } | { readonly fault: FunctionFault };

/** Calls of custom functions (函数调度). */
export interface Dispatch {
  /** What Excel calls for an entry: the answer, or a promise of it as long as the family is being loaded. */
  readonly functionOf: (entry: FunctionEntry) => (...args: readonly unknown[]) => unknown;
  /** Loads the families one after the other; what cannot be loaded is tried again at the first call. */
  readonly preload: () => Promise<void>;
}

/**
 * Makes the functions that Excel calls.
 *
 * A family that is there answers at once, and an equal call from the cache. While it is being loaded, calls get a
 * promise, which always settles: with the answer, or after a while with a sentence that says what to do.
 */
export function createDispatch({ loaders, language, patience }: DispatchSurroundings): Dispatch {
  const memo = new Memo<Outcome>();
  const loaded = new Map<FunctionFamily, Readonly<Record<string, FunctionBody>>>();
  const loading = new Map<FunctionFamily, Promise<void>>();

  const load = (family: FunctionFamily): Promise<void> => {
    const begun = loading.get(family);
    if (begun) return begun;
    const promise = loaders[family]()
      .then((bodies) => void loaded.set(family, bodies))
      .finally(() => loading.delete(family));
    loading.set(family, promise);
    return promise;
  };

  const run = (entry: FunctionEntry, args: readonly unknown[], key: string): unknown => {
    const outcome = memo.get(key) ?? workOut(loaded.get(entry.family)?.[entry.id], entry, args);
    memo.set(key, outcome);
    const inLanguage = language();
    try {
      if ("fault" in outcome) throw outcome.fault;
      return answer(outcome.result, entry.result, inLanguage);
    } catch (thrown) {
      throw hostError(faultOf(thrown), inLanguage);
    }
  };

  return {
    functionOf:
      (entry) =>
      (...all) => {
        // Behind the arguments stands the invocation.
        const args = entry.parameters.map(({ isRepeating }, i) =>
          isRepeating ? plainRanges(all[i]) : plainArgument(all[i]),
        );
        const key = callKey(entry.id, args);
        if (loaded.has(entry.family)) return run(entry, args, key);
        return within(patience, load(entry.family)).then(
          () => run(entry, args, key),
          (reason: unknown) => {
            throw hostError(reason instanceof FunctionFault ? reason : notLoaded(reason), language());
          },
        );
      },
    preload: async () => {
      for (const family of Object.keys(loaders) as FunctionFamily[])
        if (!loaded.has(family)) await load(family).catch(() => undefined);
    },
  };
}

function workOut(body: FunctionBody | undefined, entry: FunctionEntry, args: readonly unknown[]): Outcome {
  try {
    if (!body) throw new TypeError(`${entry.id} has no body`);
    return { result: body(readArguments(entry.parameters, args)) };
  } catch (thrown) {
    return { fault: faultOf(thrown) };
  }
}

/** The promise, or a fault when it takes longer than that. */
function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooSlow), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const tooSlow = new FunctionFault("#N/A", {
  zh: "函数还没有加载完，请稍后按 Ctrl+Alt+F9 重新计算",
  en: "The function is still being loaded; press Ctrl+Alt+F9 in a while to calculate again",
});

function notLoaded(reason: unknown): FunctionFault {
  const detail = reason instanceof Error ? reason.message : String(reason);
  return new FunctionFault("#N/A", {
    zh: `函数没有加载成功，请检查加载项所在的服务器，再按 Ctrl+Alt+F9 重新计算（${detail}）`,
    en: `The function could not be loaded; check the add-in's server, then press Ctrl+Alt+F9 to calculate again (${detail})`,
  });
}
