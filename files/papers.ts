export { writeDocx, type DocxOptions } from "./papers/docx/write";
