import { useEffect, useState } from "preact/hooks";
import type { Words } from "../../words";
import { keepHere, readKept } from "./kept";

/** Which language the page begins in: what was chosen last, else Chinese in a Chinese browser and English in others. */
export function firstLanguage(kept: string | undefined, browser: string): keyof Words {
  if (kept === "zh" || kept === "en") return kept;
  return /^zh\b/iu.test(browser) ? "zh" : "en";
}

/** The page's language, and how the user changes it; this browser remembers it (界面语言). */
export function useLanguage(): [language: keyof Words, change: (language: keyof Words) => void] {
  const [language, setLanguage] = useState(() => firstLanguage(readKept("language"), navigator.language));
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  return [
    language,
    (next) => {
      keepHere("language", next);
      setLanguage(next);
    },
  ];
}
