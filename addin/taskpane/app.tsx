import { Component, type ComponentType } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Host, Watch } from "../host";
import { failureText } from "./failure";
import { PaneContext, type Notice, type Pane } from "./pane";
import { paneTexts } from "./pane-texts";
import { sayIn } from "./texts";
import { views, type ViewName } from "./views";

interface Busy {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly stop: AbortController;
}

interface Question {
  readonly text: string;
  readonly yes: string;
  readonly answer: (isYes: boolean) => void;
}

/** The task pane: tabs, one view, what is being done, and what there is to say about it. */
export function App({ host, start }: { host: Host; start: ViewName }) {
  const say = sayIn(paneTexts, host.language);
  const [name, setName] = useState<ViewName>(start);
  const [notice, setNotice] = useState<Notice>();
  const [busy, setBusy] = useState<Busy>();
  const [question, setQuestion] = useState<Question>();
  const pane = useMemo<Pane>(
    () => ({
      host,
      notify: setNotice,
      goTo: setName,
      confirm: (text, yes) =>
        new Promise((resolve) =>
          setQuestion({
            text,
            yes,
            answer: (isYes) => {
              setQuestion(undefined);
              resolve(isYes);
            },
          }),
        ),
      async work(title, job) {
        const stop = new AbortController();
        const watch: Required<Watch> = {
          signal: stop.signal,
          onProgress: (done, total) => setBusy({ title, done, total, stop }),
        };
        setNotice(undefined);
        setBusy({ title, done: 0, total: 0, stop });
        try {
          return await job(watch);
        } catch (error) {
          setNotice(failureText(error, host.language));
          return undefined;
        } finally {
          setBusy(undefined);
        }
      },
    }),
    [host],
  );
  useDarkness(host);
  return (
    <PaneContext.Provider value={pane}>
      <Tabs language={host.language} current={name} onChoose={setName} label={say("tasks")} />
      <div aria-live="polite" class="notices">
        {notice && <p class={`notice ${notice.kind}`}>{notice.text}</p>}
      </div>
      {busy && (
        <div class="busy" role="status">
          <p>{busy.title}</p>
          <progress {...(busy.total > 0 ? { value: busy.done, max: busy.total } : {})} aria-label={busy.title} />
          <button type="button" onClick={() => busy.stop.abort()}>
            {say("cancel")}
          </button>
        </div>
      )}
      {question && (
        <dialog open aria-label={question.text}>
          <p>{question.text}</p>
          <button type="button" class="primary" onClick={() => question.answer(true)}>
            {question.yes}
          </button>
          <button type="button" onClick={() => question.answer(false)}>
            {say("cancel")}
          </button>
        </dialog>
      )}
      <Main name={name} />
    </PaneContext.Provider>
  );
}

/** Every view that was opened stays as it is while another is shown. */
function Main({ name }: { name: ViewName }) {
  const loaded = useRef(new Map<ViewName, ComponentType>());
  const [, redraw] = useState(0);
  useEffect(() => {
    if (loaded.current.has(name)) return;
    void views[name].load().then((view) => {
      loaded.current.set(name, view);
      redraw((n) => n + 1);
    });
  }, [name]);
  return (
    <main>
      {[...loaded.current].map(([each, View]) => (
        <section key={each} id={`view-${each}`} role="tabpanel" aria-labelledby={`tab-${each}`} hidden={each !== name}>
          <View />
        </section>
      ))}
    </main>
  );
}

interface TabsProps {
  readonly language: Host["language"];
  readonly current: ViewName;
  readonly label: string;
  readonly onChoose: (name: ViewName) => void;
}

class Tabs extends Component<TabsProps> {
  render({ language, current, label, onChoose }: TabsProps) {
    const names = Object.keys(views) as ViewName[];
    const move = (event: KeyboardEvent): void => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      const next = names[(names.indexOf(current) + step + names.length) % names.length]!;
      if (step === 0) return;
      onChoose(next);
      document.getElementById(`tab-${next}`)?.focus();
    };
    return (
      <div role="tablist" aria-label={label} onKeyDown={move}>
        {names.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === current}
            aria-controls={`view-${name}`}
            tabIndex={name === current ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {views[name].title[language]}
          </button>
        ))}
      </div>
    );
  }
}

function useDarkness(host: Host): void {
  useEffect(() => {
    const show = (): void => {
      document.documentElement.dataset.theme = host.theme.isDark() ? "dark" : "light";
    };
    show();
    return host.theme.onChange(show);
  }, [host]);
}
