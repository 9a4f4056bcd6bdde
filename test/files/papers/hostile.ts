import type { Paper } from "../../../engine/index";
import { hostile } from "../../addin/charts/cases";

/** Texts that would do harm, or break a file, if they were anything but text. */
export const harmful = [
  `=HYPERLINK("http://x")`,
  `<img src=x onerror=alert(1)>`,
  "{{排名}}与{{标题}}",
  "&#x110000; &lt;b&gt; &nbsp;",
  "]]><w:br/></w:t>",
  "$& $1 {a|b} PAGEREF _Toc9 \\h",
] as const;

/** What no XML can hold: controls, halves of characters; each becomes �. */
export const unheld = "甲\u0000乙\u000b丙\ud800丁\udc00戊\uffff己";

/** The same as it is shown. */
export const shownUnheld = "甲�乙�丙�丁�戊�己";

/** A paper that says such things in every place that there is. */
export const hostilePaper: Paper = {
  layout: "report",
  title: harmful[2],
  subtitle: harmful[1],
  issuer: harmful[0],
  date: { year: 2024, month: 1, day: 5 },
  fields: { 年度: harmful[3], 排名外: harmful[2] },
  sections: [
    {
      placeholder: "排名",
      parts: [
        { kind: "heading", level: 1, text: harmful[1] },
        ...harmful.map((text) => ({ kind: "paragraph" as const, text })),
        { kind: "paragraph", text: unheld },
        {
          kind: "table",
          key: "t",
          title: harmful[4],
          unit: harmful[1],
          header: [[{ text: harmful[0] }, { text: harmful[1] }]],
          rows: harmful.map((text) => [{ text }, { text: unheld }]),
          notes: [harmful[5]],
        },
        { kind: "figure", key: "f", title: harmful[1], chart: hostile, notes: [harmful[2]] },
        { kind: "signature", lines: [harmful[1], harmful[0]] },
      ],
    },
  ],
};
