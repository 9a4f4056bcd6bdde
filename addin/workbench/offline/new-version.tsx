import { useEffect, useState } from "preact/hooks";
import { whenIdle } from "../../shared/when-idle";
import { Button } from "../../taskpane/parts/button";
import { sayIn } from "../../taskpane/texts";
import { keepOffline } from "./keep-offline";
import { offlineTexts } from "./texts";

/** Keeps the page for use without a server, and says when there is a new version of it (新版本提示). */
export function NewVersion({ language }: { readonly language: "zh" | "en" }) {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    // What the first view needs comes first.
    void whenIdle().then(() => keepOffline(() => setThere(true)));
  }, []);
  const say = sayIn(offlineTexts, language);
  return (
    <div role="status">
      {isThere && (
        <div class="notice done">
          <span aria-hidden="true">↻</span>
          <p>{say("newVersion")}</p>
          <Button kind="quiet" onClick={() => location.reload()}>
            {say("reload")}
          </Button>
        </div>
      )}
    </div>
  );
}
