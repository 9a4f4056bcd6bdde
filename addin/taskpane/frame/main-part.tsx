import { Component, type ComponentChildren, type ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePane } from "../pane";
import { paneTexts } from "../pane-texts";
import { Button } from "../parts/button";
import { Empty } from "../parts/empty";
import { useTexts } from "../texts";
import { views, type ViewName } from "../views";

/** The open view; every view that was opened stays as it is while another is shown. */
export function Main({ name }: { readonly name: ViewName }) {
  const say = useTexts(paneTexts);
  const loaded = useRef(new Map<ViewName, ComponentType>());
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState<ViewName>();
  const load = (): void => {
    if (loaded.current.has(name)) return;
    setFailed(undefined);
    views[name].load().then(
      (view) => {
        loaded.current.set(name, view);
        redraw((n) => n + 1);
      },
      () => setFailed(name),
    );
  };
  useEffect(load, [name]);
  const shown = loaded.current.has(name) ? [...loaded.current] : [...loaded.current, [name, undefined] as const];
  return (
    <main>
      {shown.map(([each, View]) => (
        <section key={each} id={`view-${each}`} role="tabpanel" aria-labelledby={`tab-${each}`} hidden={each !== name}>
          {View ? (
            <Faultless>
              <View />
            </Faultless>
          ) : failed === each ? (
            <Empty title={say("notLoaded")}>
              <Button onClick={load}>{say("again")}</Button>
            </Empty>
          ) : (
            <p class="hint">{say("loading")}</p>
          )}
        </section>
      ))}
    </main>
  );
}

/** A view that fails while it is drawn takes only itself away, and can be begun anew. */
class Faultless extends Component<{ readonly children?: ComponentChildren }, { readonly fault?: string | undefined }> {
  override state: { readonly fault?: string | undefined } = {};

  override componentDidCatch(error: unknown): void {
    this.setState({ fault: error instanceof Error ? error.message : String(error) });
  }

  override render() {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return <Fault fault={fault} onAgain={() => this.setState({ fault: undefined })} />;
  }
}

function Fault({ fault, onAgain }: { readonly fault: string; readonly onAgain: () => void }) {
  const say = useTexts(paneTexts);
  const { goTo } = usePane();
  return (
    <Empty title={say("viewFault")}>
      <p>{fault}</p>
      <Button onClick={onAgain}>{say("again")}</Button>
      <Button kind="quiet" onClick={() => goTo("help")}>
        {say("seeHelp")}
      </Button>
    </Empty>
  );
}
