import { layers, type Layer } from './messages';
import { say, type Language, type WordKey } from '../../../server/src/export/page/words';
import { element, type PageNode } from '../../../server/src/export/page/node';

function button(language: Language, id: string, key: WordKey, sign: string, keys: string): PageNode {
  const words = say(language, key);
  return element(
    'button',
    {
      type: 'button',
      id,
      class: 'tool',
      title: `${words} (${keys})`,
      'aria-label': words,
      'aria-keyshortcuts': keys,
      tabindex: -1,
    },
    sign,
  );
}

/** The row of tools over the article. The page makes it one stop of the tab key, with arrow keys inside. */
export function drawToolbar(language: Language, hidden: ReadonlySet<Layer>): PageNode {
  return element(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': say(language, 'tools') },
    element(
      'div',
      { class: 'group', role: 'group', 'aria-label': say(language, 'layers') },
      layers.map((layer) =>
        element(
          'button',
          {
            type: 'button',
            id: `layer-${layer}`,
            class: `layer layer-${layer}`,
            'data-layer': layer,
            'aria-pressed': String(!hidden.has(layer)),
            tabindex: -1,
          },
          element('span', {}, say(language, layer)),
        ),
      ),
    ),
    element(
      'div',
      { class: 'group' },
      button(language, 'previous', 'previous', '→', 'p'),
      element('span', { id: 'place', class: 'place', dir: 'auto' }),
      button(language, 'next', 'next', '←', 'n'),
    ),
    element(
      'div',
      { class: 'group' },
      button(language, 'smaller', 'smaller', '−', '-'),
      button(language, 'larger', 'larger', '+', '+'),
    ),
    element(
      'div',
      { class: 'group' },
      element(
        'button',
        {
          type: 'button',
          id: 'show-all',
          class: 'tool wide',
          'aria-keyshortcuts': 'Escape',
          tabindex: -1,
          hidden: true,
        },
        say(language, 'showAll'),
      ),
    ),
  );
}
