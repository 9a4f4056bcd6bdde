import { deflateRawSync } from "node:zlib";

/** What a part of a test archive holds, or how its directory entry is to lie. */
export type TestPart = string | Uint8Array | { content: string; declaredSize?: number; isStored?: boolean };

/** A zip of the given parts; it shares nothing with the reader under test. */
export function testArchive(parts: Readonly<Record<string, TestPart>>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const special = typeof part === "string" || part instanceof Uint8Array ? { content: part } : part;
    const { content, declaredSize, isStored } = { declaredSize: undefined, isStored: false, ...special };
    const raw = Buffer.from(content as string);
    const packed = isStored ? raw : deflateRawSync(raw);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isStored ? 0 : 8, 10);
    entry.writeUInt32LE(checksum(raw), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declaredSize ?? raw.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, nameBytes, packed);
    directory.push(entry, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

const remainders = Int32Array.from({ length: 256 }, (_, byte) => {
  let c = byte;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function checksum(bytes: Uint8Array): number {
  let c = -1;
  for (const byte of bytes) c = (c >>> 8) ^ remainders[(c ^ byte) & 255]!;
  return ~c >>> 0;
}

/** A sheet of a test workbook: its rows as they stand in the part, and what stands around them. */
export interface TestSheet {
  name?: string;
  /** What stands in `sheetData`. */
  rows: string;
  before?: string;
  after?: string;
  state?: string;
  kind?: string;
  notes?: string;
}

/** A workbook around the given sheets. */
export function testWorkbook(
  sheets: readonly TestSheet[],
  more: { styles?: string; strings?: string; workbookPr?: string; parts?: Record<string, TestPart> } = {},
): Uint8Array {
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relationships = (list: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
  const parts: Record<string, TestPart> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook ${main}>${more.workbookPr ?? ""}<sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name ?? `表${i + 1}`}" sheetId="${i + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      sheets
        .map(({ kind = "worksheet" }, i) => relationship(`rId${i + 1}`, kind, `${kind}s/sheet${i + 1}.xml`))
        .join("") +
        (more.strings === undefined ? "" : relationship("rIdS", "sharedStrings", "sharedStrings.xml")) +
        (more.styles === undefined ? "" : relationship("rIdT", "styles", "/xl/styles.xml")),
    ),
  };
  sheets.forEach(({ rows, before = "", after = "", kind = "worksheet", notes }, i) => {
    parts[`xl/${kind}s/sheet${i + 1}.xml`] =
      `<?xml version="1.0"?><worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
    if (notes === undefined) return;
    parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(
      relationship("rId1", "comments", "../comments1.xml"),
    );
    parts["xl/comments1.xml"] = `<comments ${main}>${notes}</comments>`;
  });
  if (more.strings !== undefined) parts["xl/sharedStrings.xml"] = `<sst ${main}>${more.strings}</sst>`;
  if (more.styles !== undefined) parts["xl/styles.xml"] = `<styleSheet ${main}>${more.styles}</styleSheet>`;
  return testArchive({ ...parts, ...more.parts });
}

/** Styles with one cell format for each of the given number formats; format 0 is General. */
export function testStyles(...formats: (string | number)[]): string {
  const attribute = (format: string): string =>
    format.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const own = formats.map((format, i) =>
    typeof format === "string" ? `<numFmt numFmtId="${164 + i}" formatCode="${attribute(format)}"/>` : "",
  );
  const used = formats.map((format, i) => `<xf numFmtId="${typeof format === "string" ? 164 + i : format}"/>`);
  return `<numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join("")}</cellXfs>`;
}
