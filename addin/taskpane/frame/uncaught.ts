import { useEffect } from "preact/hooks";
import { uncaughtText } from "../failure";
import type { Notice } from "../pane";

/** Makes a notice of what nobody else caught, so that a click never does nothing without a word (意外错误). */
export function useUncaught(language: "zh" | "en", notify: (notice: Notice) => void): void {
  useEffect(() => {
    const onError = (event: ErrorEvent): void => {
      // Browsers report it when a drawing takes long; nothing is wrong then.
      if (event.message.startsWith("ResizeObserver loop")) return;
      notify(uncaughtText(event.error ?? event.message, language));
    };
    const onRejection = ({ reason }: PromiseRejectionEvent): void => notify(uncaughtText(reason, language));
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onRejection);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onRejection);
    };
  }, [language, notify]);
}
