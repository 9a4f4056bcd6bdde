import { parsers } from "prettier/plugins/markdown";

/**
 * A page of the users' manual as HTML (手册页): the markdown that our pages use, parsed by prettier's own parser, which the
 * checkout has anyway. What is written is text and never markup.
 *
 * @param {string} text - the page in markdown
 * @param {(address: string) => string | undefined} linkTo - where a link leads in the folder; nothing for one that leads to no file there
 * @returns {Promise<{ title: string, parts: { id: string, title: string }[], html: string }>} the title, the sections of second rank, and all in order
 * @throws Error where the page has something that is not drawn here
 */
export async function pageOf(text, linkTo) {
  const parts = [];
  let title = "";
  const draw = ({ type, ...node }) => {
    const inner = () => (node.children ?? []).map(draw).join("");
    switch (type) {
      case "root":
        return inner();
      case "heading": {
        const words = wordsOf(node);
        const id = idOf(words);
        if (node.depth === 1) title = words;
        if (node.depth === 2) parts.push({ id, title: words });
        return `<h${node.depth} id="${escaped(id)}">${inner()}</h${node.depth}>\n`;
      }
      case "paragraph":
        return `<p>${inner()}</p>\n`;
      case "text":
        return escaped(joined(node.value));
      case "inlineCode":
        return `<code>${escaped(node.value)}</code>`;
      case "code":
        return `<pre><code>${escaped(node.value)}</code></pre>\n`;
      case "strong":
        return `<strong>${inner()}</strong>`;
      case "emphasis":
        return `<em>${inner()}</em>`;
      case "blockquote":
        return `<blockquote>\n${inner()}</blockquote>\n`;
      case "list": {
        const tag = node.ordered ? "ol" : "ul";
        return `<${tag}>\n${inner()}</${tag}>\n`;
      }
      case "listItem":
        return `<li>${itemOf(node, draw)}</li>\n`;
      case "link": {
        const address = linkTo(node.url);
        return address === undefined ? inner() : `<a href="${escaped(address)}">${inner()}</a>`;
      }
      case "image":
        return `<img src="${escaped(node.url)}" alt="${escaped(node.alt)}" />`;
      case "table":
        return tableOf(node, draw);
      case "break":
        return "<br />";
      default:
        throw new Error(`the manual has a part that is not drawn: ${type}`);
    }
  };
  const html = draw(await parsers.markdown.parse(text, {}));
  return { title, parts, html };
}

/** Text as it stands in HTML, in an attribute too. */
export function escaped(text) {
  return text.replace(/[&<>"]/gu, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
}

/** A line that ends within Chinese goes on without a gap. */
function joined(text) {
  return text.replace(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}]|$)|^\n(?=[\p{Script=Han}\p{P}])/gu, "");
}

/** The name of a heading in an address, as code hosts make it. */
function idOf(words) {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/gu, "-");
}

function wordsOf({ value, children = [] }) {
  return value ?? children.map(wordsOf).join("");
}

/** The lines of a tight list stand in no paragraphs of their own. */
function itemOf({ children, spread }, draw) {
  const isTight = !spread && children.filter(({ type }) => type === "paragraph").length === 1;
  return children
    .map((child) => (isTight && child.type === "paragraph" ? child.children.map(draw).join("") : draw(child)))
    .join("\n");
}

function tableOf({ children, align }, draw) {
  const [head, ...body] = children.map(({ children: cells }, row) => {
    const tag = row === 0 ? "th" : "td";
    const drawn = cells.map((cell, column) => {
      const side = align[column] ? ` class="${align[column]}"` : "";
      return `<${tag}${side}>${cell.children.map(draw).join("")}</${tag}>`;
    });
    return `<tr>${drawn.join("")}</tr>\n`;
  });
  // A table can be wider than a narrow window: it scrolls by itself.
  return `<div class="table"><table>\n<thead>${head}</thead>\n<tbody>${body.join("")}</tbody>\n</table></div>\n`;
}
