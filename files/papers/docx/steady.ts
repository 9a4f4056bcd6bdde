/**
 * The XML of a document with its own names and numbers counted anew (编号归一): the library counts on from one document to the next,
 * and equal papers are to give equal bytes. Only tags and the words of fields are looked at, never what is written.
 */
export function steadyIds(xml: string): string {
  const contents = counter((n) => `_Toc${n}`);
  const bookmarks = counter(String);
  const drawings = counter(String);
  return xml
    .replace(/(<w:instrText\b[^>]*>PAGEREF )(_Toc\d+)/gu, (_, before: string, name: string) => before + contents(name))
    .replace(/<[^<>]*>/gu, (tag) =>
      tag
        .replace(
          /(\bw:(?:anchor|name)=")(_Toc\d+)(?=")/gu,
          (_, before: string, name: string) => before + contents(name),
        )
        .replace(/(?<=^<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+(?=")/gu, bookmarks)
        .replace(/(?<=^<(?:wp:docPr|pic:cNvPr)\b[^>]*\sid=")\d+(?=")/gu, drawings),
    );
}

function counter(nameOf: (n: number) => string): (old: string) => string {
  const names = new Map<string, string>();
  return (old) => {
    const name = names.get(old) ?? nameOf(names.size + 1);
    names.set(old, name);
    return name;
  };
}
