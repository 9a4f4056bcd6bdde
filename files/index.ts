export type { FileResult, WorkbookReader, WorkbookWriter } from "./workbook";
export { readWorkbook } from "./read";
export { writeWorkbook } from "./write";
export { writeCsv } from "./csv/write";
export { decodeText, type DecodedText } from "./csv/decode";
export { legalNames } from "./xlsx/names";
export { looks, ruleLook } from "./xlsx/looks";
export { heightsOf } from "./xlsx/heights";
export { cutTail, isTelling, shownNumber, shownText } from "./xlsx/shown";
