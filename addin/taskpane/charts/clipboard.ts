/**
 * Puts a text, and the same as HTML, on the clipboard (复制文本).
 *
 * The old command is tried first: it works in the frame that Excel on the web shows a pane in, where the new interface is refused,
 * and it leaves the HTML as it is.
 *
 * @returns whether it is there
 */
export async function copyText(text: string, html: string): Promise<boolean> {
  return copyByCommand(text, html) || (await copyByInterface(text));
}

function copyByCommand(text: string, html: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener("copy", take, { capture: true });
  try {
    return document.execCommand("copy") && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", take, { capture: true });
  }
}

async function copyByInterface(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a picture on the clipboard; the browser may refuse it (复制图片). @returns whether it is there */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    // Given as a promise, so that the click that asked for it still counts.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return true;
  } catch {
    // Where the picture itself is what failed, that is told.
    await picture;
    return false;
  }
}

/** Hands a file to the browser to be saved. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A chart's title as the name of a file. */
export function fileName(title: string, ending: string): string {
  const name = title.replace(/[\p{Cc}<>:"/\\|?*]+/gu, "_").replace(/^[\s.]+|[\s.]+$/gu, "");
  return `${Array.from(name).slice(0, 80).join("") || "chart"}.${ending}`;
}
