import type { PageNode } from '../../server/src/export/page/node';
import type { Patch } from '../src/reading/messages';
import { toDom } from './dom';

/**
 * A part of the page that holds a list of nodes. Only those that changed are made anew, so that an edit costs one paragraph
 * and the eye, the focus and the selection of a reader stay where they are.
 */
export class Slot {
  /** @param root may hold nodes already, which the page came with */
  constructor(readonly root: HTMLElement) {}

  /** Replaces everything. */
  show(nodes: readonly PageNode[]): void {
    this.change({ from: 0, removed: this.root.children.length, nodes });
  }

  change({ from, removed, nodes }: Patch): void {
    if (removed + nodes.length === 0) return;
    const { root } = this;
    const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const open = root.querySelector('details[open]') !== null;
    for (let at = from + removed; at > from; at--) root.children[at - 1]?.remove();
    const made = document.createDocumentFragment();
    for (const node of nodes) made.append(toDom(node));
    root.insertBefore(made, root.children[from] ?? null);
    if (open) for (const details of root.querySelectorAll('details')) details.open = true;
    if (focused && document.activeElement?.id !== focused)
      document.getElementById(focused)?.focus({ preventScroll: true });
  }
}
