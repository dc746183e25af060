/**
 * A piece of a page as plain data. The page makes elements of it, an export makes text of it, and a test reads it: drawing
 * needs no browser.
 */
export interface PageNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageChild[];
}

export type PageChild = PageNode | string;

type Attribute = string | number | boolean | undefined;

/** An element. Attributes that are undefined or false are left out, true stands for an empty value. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly (PageChild | readonly PageChild[])[]
): PageNode {
  const given: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && value !== false) given[name] = value === true ? '' : String(value);
  }
  return { tag, attributes: given, children: children.flat() };
}

const withoutEnd: ReadonlySet<string> = new Set(['meta', 'br', 'hr', 'link']);

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeAttribute = (value: string): string => escape(value).replace(/"/g, '&quot;');

/** The node as HTML. */
export function toHtml(node: PageChild): string {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const start = `<${node.tag}${attributes.join('')}>`;
  return withoutEnd.has(node.tag) ? start : `${start}${node.children.map(toHtml).join('')}</${node.tag}>`;
}

/** The letters of a node. */
export function textOf(node: PageChild): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Whether two nodes are drawn the same. */
export function isSameNode(one: PageChild, other: PageChild): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  if (one.tag !== other.tag || one.children.length !== other.children.length) return false;
  const names = Object.keys(one.attributes);
  return (
    names.length === Object.keys(other.attributes).length &&
    names.every((name) => one.attributes[name] === other.attributes[name]) &&
    one.children.every((child, at) => isSameNode(child, other.children[at]!))
  );
}
