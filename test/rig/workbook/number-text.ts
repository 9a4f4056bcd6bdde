import { outward, type CellValue } from "./cell";

/** What a cell shows: the value under its number format, as far as the formats go that this project writes. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return String(outward(value));
  const sections = numberFormat.split(";");
  const section = (value < 0 && sections.length > 1 ? sections[1] : sections[0]) ?? "General";
  const size = value < 0 && sections.length > 1 ? -value : value;
  if (section === "@" || /^general$/iu.test(section) || /^G\/通用格式$/u.test(section)) return general(size);
  const bare = section.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
  return /[ymdhs]/iu.test(bare) ? dateText(size, section) : numberText(size, section);
}

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const text = String(Number(value.toPrecision(10)));
  return text.replace(
    /e\+?(-?)(\d+)$/u,
    (_, sign: string, power: string) => `E${sign || "+"}${power.padStart(2, "0")}`,
  );
}

function numberText(value: number, format: string): string {
  const match = /[#0?][#0?,]*(?:\.[#0?]*)?/u.exec(
    format.replaceAll(/"[^"]*"/gu, (quoted) => "\u0001".repeat(quoted.length)),
  );
  if (!match) return format.replaceAll('"', "");
  const pattern = match[0];
  const [whole = "", places = ""] = pattern.split(".");
  const isPercent = /%/u.test(format.replaceAll(/"[^"]*"/gu, ""));
  const scaled = Number(`${Math.abs(value)}e${isPercent ? 2 : 0}`);
  const factor = Number.isFinite(scaled) ? scaled : Math.abs(value) * (isPercent ? 100 : 1);
  const rounded = Number(`${Math.round(Number(`${factor}e${places.length}`))}e-${places.length}`);
  const fixed = (Number.isFinite(rounded) ? rounded : factor).toFixed(places.length);
  let [integer = "0", decimals = ""] = fixed.split(".");
  while (decimals !== "" && decimals.endsWith("0") && places[decimals.length - 1] === "#")
    decimals = decimals.slice(0, -1);
  integer = integer.padStart([...whole].filter((sign) => sign === "0").length, "0");
  if (integer === "0" && !whole.includes("0")) integer = "";
  if (whole.includes(",")) integer = integer.replaceAll(/\B(?=(\d{3})+$)/gu, ",");
  const text = decimals === "" ? integer + (pattern.endsWith(".") ? "." : "") : `${integer}.${decimals}`;
  const before = format.slice(0, match.index);
  const after = format.slice(match.index + pattern.length);
  const sign = value < 0 && Number(fixed) !== 0 ? "-" : "";
  return sign + literal(before) + text + literal(after);
}

function literal(text: string): string {
  return text.replaceAll(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*./gu,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? "",
  );
}

function dateText(serial: number, format: string): string {
  const date = new Date(Math.round((serial < 60 ? serial + 1 : serial) * 86_400_000) - 25_569 * 86_400_000);
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  const parts: Readonly<Record<string, number>> = {
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    h: date.getUTCHours(),
    s: date.getUTCSeconds(),
  };
  let last = "";
  return format.replaceAll(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|([ymdhs])\3*|;.*$/giu,
    (found, quoted?: string, escaped?: string, letter?: string) => {
      if (letter === undefined) return quoted ?? escaped ?? "";
      const kind = letter.toLowerCase();
      const isMinute =
        kind === "m" && (last === "h" || /^:?s/iu.test(format.slice(format.indexOf(found) + found.length)));
      last = kind;
      if (isMinute) return pad(date.getUTCMinutes(), Math.min(found.length, 2));
      if (kind === "y") return found.length > 2 ? pad(parts.y!, 4) : pad(parts.y! % 100, 2);
      if (kind === "m" && found.length === 3) return date.toLocaleString("en-US", { month: "short", timeZone: "UTC" });
      return pad(parts[kind]!, Math.min(found.length, 2));
    },
  );
}
