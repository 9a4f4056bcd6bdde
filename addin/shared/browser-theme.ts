import type { Host } from "../host";

/** The theme that the browser's user prefers (深浅主题). */
export function browserTheme(): Host["theme"] {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  return {
    isDark: () => dark.matches,
    onChange: (listener) => {
      dark.addEventListener("change", listener);
      return () => dark.removeEventListener("change", listener);
    },
  };
}
