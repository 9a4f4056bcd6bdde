/** A text as HTML shows it (转义): nothing in it is markup, ends of lines are kept. */
export function markup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("\n", "<br>");
}

/** A text inside an attribute. */
export function attribute(text: string): string {
  return markup(text.replaceAll("\n", " "));
}
