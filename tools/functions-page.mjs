/** The families of functions, in the order of the page, and what they are called. */
const families = [
  ["targets", "目标、数量与完成率"],
  ["plan", "从文件中找目标"],
  ["composite", "综合评价"],
];

const intro = `# 函数参考

<!-- 由函数表生成：npm run docs:functions。改函数表，不要改这一页。 -->

装上加载项后，可以在单元格里直接用下面的函数。名称在各种语言的 Excel 里都一样，以 \`XP.\` 开头。

## 通用规则

- **一张表一个公式。** 函数一次取一片区域，结果自动溢出到旁边的空单元格（Excel 2021 起）。不要一格一个公式：几千个公式会很慢，
  而且极差、位次、权重本来就要看到整张表。溢出区域里有别的内容时显示 \`#SPILL!\`，腾空即可。不支持溢出的版本，先选中足够大的区域，再按
  Ctrl+Shift+Enter。
- **空白单元格。** 桌面版 Excel 把空白单元格当作 0 交给函数，网页版不会。凡是 0 与空白会影响结果的函数，都不猜：综合评价各函数遇到分不清的 0
  时返回 \`#VALUE!\` 并说明，请在“缺失规则”里写“零为数”或“零为缺”，或者把区域写成 \`IF(区域="","",区域)\`，空白就以空文本传入，两种 Excel
  结果一致。其余函数怎样看待空白，见各自的说明。正式的评价和通报请用任务窗格：它能读到单元格是不是真的空白。
- **错误。** \`#VALUE!\`：参数不对，或者数据里有函数不肯猜的地方；\`#N/A\`：参数没有错，但没有这个值（如缺数、不予计分）。选中单元格，旁边的
  感叹号里有一句话，说明哪里不对、怎样改。区域中个别单元格没有结果的，只有那一格显示错误，其余照常。
- **可选参数**写在 \`[ ]\` 里，不填就跳过（如 \`XP.NORMALISE(B2:D17,,"正向")\`）；\`…\` 表示可以再写几个区域。
- **词**可以写中文，也可以写英文，全角、半角和大小写不论。
- **结果是算出来的原数，不取整。** 要显示几位小数，设单元格格式。
- 同样的参数不重复计算；参数或数据变了，Excel 会自动重算。
`;

/** The reference of the functions (函数参考), in Chinese, from their table. */
export function functionsPage(table) {
  const parts = families.flatMap(([family, title]) => {
    const entries = table.filter((entry) => entry.family === family);
    return entries.length === 0 ? [] : [`## ${title}\n`, ...entries.map(section)];
  });
  return `${intro}\n${contents(table)}\n${parts.join("\n")}`;
}

function contents(table) {
  const rows = table.map(({ id, description }) => `| [XP.${id}](#${anchor(id)}) | ${cell(description.zh)} |`);
  return ["| 函数 | 用途 |", "|---|---|", ...rows, ""].join("\n");
}

function anchor(id) {
  return `xp${id.toLowerCase().replaceAll(".", "")}`;
}

function section({ id, description, parameters, result, remarks, examples }) {
  const rows = parameters.map(
    (each) => `| ${each.name.zh} | ${necessity(each)} | ${shape(each)} | ${cell(each.description.zh)} |`,
  );
  return [
    `### XP.${id}\n`,
    `${description.zh}\n`,
    `\`\`\`\n=XP.${id}(${parameters.map(inSyntax).join(", ")})\n\`\`\`\n`,
    ["| 参数 | 必填 | 形状 | 内容 |", "|---|---|---|---|", ...rows, ""].join("\n"),
    `**结果**：${result.dimensionality === "matrix" ? "一片区域，自动溢出。" : "一个单元格。"}\n`,
    `${remarks.zh}\n`,
    ...examples.map(example),
  ].join("\n");
}

function inSyntax({ name, isOptional, isRepeating }) {
  if (isRepeating) return `${name.zh}1, [${name.zh}2], …`;
  return isOptional ? `[${name.zh}]` : name.zh;
}

function necessity({ isOptional, isRepeating }) {
  if (isRepeating) return "可以有几个";
  return isOptional ? "可选" : "必填";
}

function shape({ dimensionality }) {
  return dimensionality === "matrix" ? "区域" : "单元格";
}

/** A table of results would hide what a formula looks like, so each stands by itself. */
function example({ formula, gives, source, within }) {
  const about = within === undefined ? "" : "约 ";
  return `例：\n\n\`\`\`\n=${formula}\n→ ${about}${shown(gives)}\n\`\`\`\n\n出处：${source}\n`;
}

function shown(gives) {
  if (!Array.isArray(gives)) return value(gives);
  const rows = gives.map((row) => (Array.isArray(row) ? row : [row]).map(value).join(" | "));
  return rows.length === 1 ? rows[0] : rows.map((row) => `\n  ${row}`).join("");
}

function value(given) {
  if (given === "") return "（空文本）";
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  return typeof given === "number" ? String(Number(given.toPrecision(10))) : String(given);
}

/** A text inside of a table. */
function cell(text) {
  return text.replaceAll("|", "\\|");
}
