import { Parser } from "htmlparser2";

/**
 * An element of the manifest.
 *
 * @typedef {{ name: string, attributes: Record<string, string>, children: Element[], parent?: Element, text: string }} Element
 */

/**
 * Reads XML into elements.
 *
 * @param {string} xml
 * @returns {{ root: Element | undefined, unclosed: string[] }} the outermost element, and names of elements that are not closed
 */
export function readTree(xml) {
  const unclosed = [];
  const top = { name: "", attributes: {}, children: [], text: "" };
  let current = top;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [], parent: current, text: "" };
        current.children.push(element);
        current = element;
      },
      ontext(text) {
        current.text += text;
      },
      onclosetag(name, isImplied) {
        // A tag such as <a/> closes itself, which the parser calls implied as well.
        if (isImplied && xml.slice(parser.endIndex - 1, parser.endIndex + 1) !== "/>") unclosed.push(name);
        current = current.parent ?? top;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { root: top.children[0], unclosed };
}

/** An element and all below it, in the order of the text. */
export function all(element) {
  return [element, ...element.children.flatMap(all)];
}

/** All elements of a name at or below one. */
export function named(element, name) {
  return all(element).filter((each) => each.name === name);
}

/** The element that a path of names leads to, each step to the first child of that name. */
export function at(element, ...path) {
  return path.reduce((from, name) => from?.children.find((child) => child.name === name), element);
}

/** An element as a reader finds it: its name and what it is called. */
export function title({ name, attributes }) {
  const called = attributes.id ?? attributes.resid ?? attributes.Name ?? attributes["xsi:type"];
  return called === undefined ? name : `${name} ${called}`;
}
