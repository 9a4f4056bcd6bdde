import { useCallback, useRef, useState } from "preact/hooks";
import type { Host, Watch } from "../../host";
import { failureText } from "../failure";
import type { Notice, Pane } from "../pane";
import { paneTexts } from "../pane-texts";
import { Button } from "../parts/button";
import { useTexts } from "../texts";

/** Work under way: what it is called, how far it is, and what calls it off. */
export interface Busy {
  readonly title: string;
  readonly done: number;
  /** 0 while nobody knows how much there is to do. */
  readonly total: number;
  readonly stop: AbortController;
}

/** The work that is under way, and how work is begun. */
export function useWork(
  host: Host,
  notify: (notice: Notice | undefined) => void,
): [busies: readonly Busy[], work: Pane["work"]] {
  const [busies, setBusies] = useState<readonly Busy[]>([]);
  const titles = useRef(new Set<string>());
  const work = useCallback<Pane["work"]>(
    async (title, job) => {
      if (titles.current.has(title)) return undefined;
      titles.current.add(title);
      const stop = new AbortController();
      const show = (done: number, total: number): void =>
        setBusies((now) => now.map((busy) => (busy.stop === stop ? { ...busy, done, total } : busy)));
      const watch: Required<Watch> = { signal: stop.signal, onProgress: show };
      notify(undefined);
      setBusies((now) => [...now, { title, done: 0, total: 0, stop }]);
      try {
        return await job(watch);
      } catch (error) {
        notify(failureText(error, host.language));
        return undefined;
      } finally {
        titles.current.delete(title);
        setBusies((now) => now.filter((busy) => busy.stop !== stop));
      }
    },
    [host, notify],
  );
  return [busies, work];
}

/** What is being done, a line each, with a button that calls it off (进度). */
export function BusyLines({ busies }: { readonly busies: readonly Busy[] }) {
  const say = useTexts(paneTexts);
  return (
    <div role="status">
      {busies.map(({ title, done, total, stop }) => (
        <div key={title} class="busy">
          <p>{title}</p>
          <progress {...(total > 0 ? { value: done, max: total } : {})} aria-label={title} />
          <Button label={say("cancelWork", { title })} onClick={() => stop.abort()}>
            {say("cancel")}
          </Button>
        </div>
      ))}
    </div>
  );
}
