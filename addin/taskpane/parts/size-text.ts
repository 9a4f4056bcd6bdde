const kilobyte = 1024;

/** A file's size, as people say it. */
export function sizeText(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} B`;
  const units = ["KB", "MB", "GB"];
  const power = Math.min(units.length, Math.floor(Math.log(bytes) / Math.log(kilobyte)));
  const size = bytes / kilobyte ** power;
  return `${size < 10 && size % 1 !== 0 ? size.toFixed(1) : Math.round(size)} ${units[power - 1]}`;
}
