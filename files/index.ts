export type { FileResult, WorkbookReader, WorkbookWriter } from "./workbook";
export { readMethodFile, type MethodFileResult } from "./method-file";
export { readBook, saveBook, type BookFile, type BookToSave, type SheetToSave } from "./book";
export { saveRegister } from "./register-file";
export type { SavedPackage } from "./xlsx/package/save";
export type { CellPatch, SheetPatch } from "./xlsx/package/cells";
export { readWorkbook } from "./read";
export { writeWorkbook } from "./write";
export { writeCsv } from "./csv/write";
export { withoutRadicals } from "./document/radicals";
export { inertText } from "./inert-text";
export { maximumFileBytes } from "./limits";
export { decodeText, type DecodedText } from "./csv/decode";
export { recogniseFile, type FileKind } from "./recognise";
export { legalNames } from "./xlsx/names";
export { keptCells, keptHead, keptMark, keptSheetName, settingPrefix, textOfCells } from "./xlsx/kept";
export { looks, ruleLook } from "./xlsx/looks";
export { heightsOf } from "./xlsx/heights";
export { cutTail, isTelling, shownNumber, shownText } from "./xlsx/shown";
export { choiceAlert, isHeld } from "./xlsx/choices";
export { displayText, generalText } from "./xlsx/display";
export {
  mapReferences,
  mostColumns,
  mostRows,
  rangeOf,
  referenceText,
  type FormulaReference,
} from "./formula/references";
