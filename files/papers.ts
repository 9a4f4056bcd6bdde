export { writeDocx, writeDocxForms, type DocxOptions } from "./papers/docx/write";
export { fillTemplate, type FilledTemplate, type TemplateOptions } from "./papers/template/fill";
export { writeHtml } from "./papers/html/write";
export type { Picture } from "./papers/drawings";
