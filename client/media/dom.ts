import type { PageChild } from '../../server/src/export/page/node';

const svg = 'http://www.w3.org/2000/svg';
const svgTags: ReadonlySet<string> = new Set(['svg', 'rect', 'path', 'g']);

/** Makes what a node describes. Text goes in as text, so that nothing in an article can become markup. */
export function toDom(node: PageChild, insideDrawing = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const isDrawing = svgTags.has(node.tag) || (insideDrawing && node.tag === 'title');
  const made = isDrawing ? document.createElementNS(svg, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  for (const child of node.children) made.append(toDom(child, isDrawing));
  return made;
}
