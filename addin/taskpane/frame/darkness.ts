import { useEffect } from "preact/hooks";
import type { Host } from "../../host";

/** Keeps the page in the host's theme (深色主题). */
export function useDarkness(host: Host): void {
  useEffect(() => {
    const show = (): void => {
      document.documentElement.dataset.theme = host.theme.isDark() ? "dark" : "light";
    };
    show();
    return host.theme.onChange(show);
  }, [host]);
}
