import { toHtml, type PageNode } from '../../server/src/export/page/node';
import { toDom } from './dom';

/**
 * A part of the page that holds a list of nodes. Only those that changed are made anew, so that an edit costs one paragraph
 * and the eye, the focus and the selection of a reader stay where they are.
 */
export class Slot {
  private shown: string[];

  /** @param root may hold nodes already, which the page came with */
  constructor(readonly root: HTMLElement) {
    this.shown = Array.from(root.children, (child) => child.outerHTML);
  }

  show(nodes: readonly PageNode[]): void {
    const wanted = nodes.map(toHtml);
    const { shown, root } = this;
    const shorter = Math.min(shown.length, wanted.length);
    let start = 0;
    while (start < shorter && shown[start] === wanted[start]) start++;
    let end = 0;
    while (end < shorter - start && shown[shown.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
    if (start + end === shown.length && start + end === wanted.length) return;
    const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const open = [...root.querySelectorAll('details')].some((details) => details.open);
    for (let at = shown.length - end; at > start; at--) root.children[at - 1]!.remove();
    const made = document.createDocumentFragment();
    for (const node of nodes.slice(start, nodes.length - end)) made.append(toDom(node));
    root.insertBefore(made, root.children[start] ?? null);
    this.shown = wanted;
    if (open) for (const details of root.querySelectorAll('details')) details.open = true;
    if (focused && document.activeElement?.id !== focused)
      document.getElementById(focused)?.focus({ preventScroll: true });
  }
}
