/** What a look at the lines on the screen found. */
export interface WordOrder {
  /** Neighbouring Arabic words on one row of the screen. */
  readonly pairs: number;
  /** Those of them whose second word does not stand left of the first. */
  readonly wrong: readonly string[];
}

/**
 * Measures where the words of the editor stand on the screen. Runs inside the page, so it must not use anything from
 * outside. An element `.view-line` is one row of the screen; its text nodes are in the order of the text. Two Arabic
 * words with nothing but white space and marks between them must go from right to left; words with Latin letters or
 * figures between them are left out, because their order depends on more than this.
 */
export function measureWordOrder(): WordOrder {
  let pairs = 0;
  const wrong: string[] = [];
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before: { readonly word: string; readonly left: number } | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Hints are no text of the article; where they stand at its end is the editor's affair.
      if (node.parentElement?.closest('[class*="dyn-rule"]')) continue;
      for (const match of (node.textContent ?? '').matchAll(
        /[\u0621-\u065F\u0670-\u06D3]+|[A-Za-z0-9\u0660-\u0669]+/g,
      )) {
        const [word] = match;
        if (!/[\u0621-\u06D3]/.test(word) || /[\u0660-\u0669]/.test(word)) {
          before = null;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + word.length);
        const { left } = range.getBoundingClientRect();
        if (before) {
          pairs++;
          if (left >= before.left) wrong.push(`${before.word} ${word}`);
        }
        before = { word, left };
      }
    }
  }
  return { pairs, wrong };
}
