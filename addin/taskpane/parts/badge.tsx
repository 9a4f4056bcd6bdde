import type { ComponentChildren } from "preact";

/** How good what a badge says is. */
export type Tone = "good" | "normal" | "watch" | "bad" | "severe" | "neutral";

const marks: Readonly<Record<Tone, string>> = {
  good: "✓",
  normal: "●",
  watch: "◐",
  bad: "▲",
  severe: "■",
  neutral: "○",
};

/** A word with a colour, such as a light (标签); a sign of its own says the same without the colour. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{marks[tone]}</span> {children}
    </span>
  );
}
