import type { Messages } from "./messages";

/** What is said about a file that cannot be read, or not all of it, and about rules of lights in files. */
export const fileMessages: Messages = {
  "file.none": {
    zh: "没有找到这个文件；请核对文件名和所在的文件夹。",
    en: "There is no such file; check its name and folder.",
  },
  "file.not-a-file": {
    zh: "这不是文件（可能是文件夹）；请写到具体的文件。",
    en: "This is not a file (a folder, perhaps); name the file itself.",
  },
  "file.not-a-document": {
    zh: "这是{found}，不是文字材料；请给 .docx、带文字的 .pdf、.html 或 .txt。",
    en: "This is {found} and no document; .docx, .pdf with text, .html and .txt are read.",
  },
  "file.old-doc": {
    zh: "这是旧版 Word 文件（.doc 或 .rtf）；请另存为 .docx 再试。",
    en: "This is an old Word file (.doc or .rtf); save it as .docx.",
  },
  "file.pdf-without-text": {
    zh: "这个 PDF 里没有文字，多半是扫描件；请先做文字识别，或找带文字的版本。",
    en: "This PDF holds no text, a scan perhaps; run a text recognition first.",
  },
  "file.not-text": {
    zh: "文件的文字编码认不出来；请另存为 UTF-8 的 .txt。",
    en: "The encoding of this text is not known; save it as UTF-8.",
  },
  "file.empty": {
    zh: "文件是空的，一个字节也没有；请重新导出或另要一份。",
    en: "The file is empty; export it again.",
  },
  "file.too-large": {
    zh: "文件大小为 {bytes}，超过 {limit} 的上限；请删去无关的工作表，或拆成几个文件。",
    en: "The file has {bytes}, more than {limit}; take out what is not needed, or divide it.",
  },
  "file.encrypted": {
    zh: "文件设有打开密码，读不了；请在 Excel 或 WPS 中取消密码后另存。",
    en: "The file has a password; save it without one.",
  },
  "file.old-xls": {
    zh: "这是旧格式的表格（.xls 或 .et），直接读会丢失百分比等格式；请在 Excel 或 WPS 中另存为 .xlsx。",
    en: "This is a workbook of Excel 97–2003 (.xls), whose formats would be lost; save it as .xlsx.",
  },
  "file.not-a-workbook": {
    zh: "文件种类不对：{found}，不能直接读取；请把表格另存为 .xlsx 或 .csv。",
    en: "This is {found}, which is not read; save the table as .xlsx or .csv.",
  },
  "file.not-a-method": {
    zh: "这是{found}，不是评价办法；请给按办法模板填写的 .xlsx，或 .json 格式的办法文件。",
    en: "This is {found} and no method; a method is an .xlsx written in the template's sheets, or a .json file.",
  },
  "file.damaged": {
    zh: "文件不完整或已损坏（{part}），没有读出；请重新下载，或在 Word、Excel 或 WPS 中打开后另存。",
    en: "The file is damaged or not whole ({part}); get it again, or open it in Word or Excel and save it anew.",
  },
  "file.unknown-encoding": {
    zh: "认不出文字的编码（不是 UTF-8、UTF-16 或 GB18030）；请另存为 .xlsx，或存成 UTF-8 的 .csv。",
    en: "The text is in none of UTF-8, UTF-16 and GB18030; save it as .xlsx, or as .csv in UTF-8.",
  },
  "file.encoding-assumed": {
    zh: "文字按 {encoding} 编码读取；若有乱码，请另存为 UTF-8 的 .csv 或 .xlsx。",
    en: "The text was read as {encoding}; if it is garbled, save it in UTF-8 or as .xlsx.",
  },
  "file.cut-short": {
    zh: "文件在一个字的中间断了，可能没有传完；请核对最后几行，或重新导出。",
    en: "The file ends in the middle of a character and may not be whole; check its last rows, or export it again.",
  },
  "file.quote-not-closed": {
    zh: "有一个双引号没有成对，后面的内容都并进了这一行的一格；请补上或删去引号。",
    en: "A quotation mark is not closed, and what follows went into one cell of this row; close it, or take it out.",
  },
  "file.sheet-empty": { zh: "工作表是空的，没有可读的内容。", en: "The sheet is empty." },
  "file.formulas-uncalculated": {
    zh: "这张工作表有 {count} 个公式还没有算出数（从这一格起），都按空白读取；请在 Excel 或 WPS 里打开，保存一次再用。",
    en: "{count} formulas of this sheet, from this cell on, have no values yet and were read as blank; open the file in Excel and save it once.",
  },
  "file.too-many-cells": {
    zh: "表格超过 {limit}个单元格的上限；请删去无关的行列或工作表，或拆成几个文件。",
    en: "There are more than {limit} cells; take out rows, columns or sheets that are not needed, or divide the file.",
  },
  "file.sheet-skipped": {
    zh: "这张工作表读不出来（{reason}），已略过，其他工作表照常读取；请在 Excel 或 WPS 中打开后另存一份再用。",
    en: "This sheet cannot be read ({reason}) and was left out, the others were read; open the file in Excel and save it anew.",
  },
  "file.too-many-parts": {
    zh: "工作簿里有 {parts} 个部件，超过 {limit} 个，不像正常的表格；请在 Excel 或 WPS 中另存一份再用。",
    en: "The workbook has {parts} parts, more than {limit}; save it anew in Excel.",
  },
  "file.expands-too-far": {
    zh: "工作簿解压后有 {bytes}，超过 {limit} 的上限，不像正常的表格；请删去无关的内容后另存。",
    en: "The workbook unpacks to {bytes}, more than {limit}; take out what is not needed and save it anew.",
  },
  "file.not-json": {
    zh: "文件内容不是正确的 JSON[[，问题在{at}附近]]；请检查逗号、引号和括号是否写全，有没有误用中文标点。",
    en: "The file is not valid JSON ({fault}); check commas, quotes and brackets.",
  },
  "file.not-written": {
    zh: "结果没有写成[[：{reason}]]；请关闭正在打开它的程序，并确认文件夹存在、可以写入。",
    en: "The result was not written[[: {reason}]]; close programs that have it open, and make sure that its folder can be written to.",
  },

  "template.not-word": {
    zh: "这是{found}，不能作模板；请给 Word 或 WPS 存成的 .docx。",
    en: "This is {found} and no template; a template is a .docx.",
  },
  "template.no-placeholder": {
    zh: "模板里没有占位符，没有地方可填；请在要填的地方写上名称，前后各加两个花括号。可以写的有：{available}。",
    en: "The template has no placeholders; write names between two pairs of braces where something is to stand. There are {available}.",
  },
  "template.unknown": {
    zh: "模板里的占位符{names}没有对应的内容，原样留着；可以写的有：{available}。",
    en: "The template asks for {names}, which there is not; they were left as they are. There are {available}.",
  },
  "template.not-alone": {
    zh: "占位符{names}代表一整节，所在的段落里还有别的文字，没有填；请让它单独占一段。",
    en: "{names} is a whole section, and its paragraph holds other words; it was not filled: give it a paragraph of its own.",
  },

  "light.no-rule": {
    zh: "没有名为“{name}”的亮灯规则；自带的有：{names}，也可以指定一个 .json 规则文件。",
    en: "There is no rule of lights “{name}”; those that come with the program are {names}, or name a .json file.",
  },
  "light.form": {
    zh: "亮灯规则文件的写法不对；请写上规则名称，每一等次写明灯色（green 绿、blue 蓝、yellow 黄、red 红）和差距的起止（百分点）。",
    en: "The file of the rule of lights is not in the right form; it needs a title and bands, each with its light (green, blue, yellow, red) and the gaps from and to, in percentage points.",
  },
};
