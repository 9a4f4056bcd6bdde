export type { FileResult, WorkbookReader, WorkbookWriter } from "./workbook";
export { readWorkbook } from "./read";
export { writeWorkbook } from "./write";
export { writeCsv } from "./csv/write";
export { decodeText, type DecodedText } from "./csv/decode";
