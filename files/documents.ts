export { readDocument, type DocumentResult } from "./document/read";
