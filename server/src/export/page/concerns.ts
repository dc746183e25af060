import type { DrawnArticle } from './article';
import { say, type Language } from './words';
import { element, type PageNode } from './node';
import { entityGroup } from './pieces';
import { speakerButton } from './speakerButton';
import { speakerName, voiceClass } from './voices';

const mostSpeakers = 8;
const mostSubjects = 10;
/** Height of a row in units of the drawing; the style gives rows of the same height. */
const rowHeight = 32;
const width = 200;

interface Line {
  readonly speaker: number;
  readonly chain: string;
  readonly mentions: number;
}

/**
 * Who speaks about whom: the speakers on the right, those whom their statements mention on the left, a line between for
 * each pair, as strong as it is often drawn. Null when nobody speaks of anybody. The same is told in words to those who do
 * not see the lines.
 */
export function drawConcerns(article: DrawnArticle, language: Language): PageNode | null {
  const { concerns, speakers } = article.reading;
  const { chains } = article.reading.document;
  const labels = new Map(chains.map((chain) => [chain.id, chain]));
  const isSelf = ({ speaker, chain }: Line): boolean => speakers[speaker]?.id === chain;
  const lines = concerns.filter((line) => labels.has(line.chain) && !isSelf(line));
  const top = <Key>(keyOf: (line: Line) => Key, most: number): Key[] => {
    const sums = new Map<Key, number>();
    for (const line of lines) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.mentions);
    return [...sums]
      .sort((one, other) => other[1] - one[1])
      .slice(0, most)
      .map(([key]) => key);
  };
  const who = top(({ speaker }) => speaker, mostSpeakers);
  const whom = top(({ chain }) => chain, mostSubjects);
  const drawn = lines.filter(({ speaker, chain }) => who.includes(speaker) && whom.includes(chain));
  if (drawn.length === 0) return null;
  const rows = Math.max(who.length, whom.length);
  const heightOf = (index: number, count: number): number => (index + 0.5 + (rows - count) / 2) * rowHeight;
  const strongest = Math.max(...drawn.map(({ mentions }) => mentions));
  return element(
    'section',
    { class: `concerns rows-${rows}` },
    element('h2', {}, say(language, 'aboutWhom')),
    element(
      'div',
      { class: 'picture' },
      element(
        'ul',
        { class: 'who' },
        who.map((speaker) => {
          const name = speakerName(article, speaker, language);
          const about = drawn
            .filter((line) => line.speaker === speaker)
            .map(({ chain, mentions }) => `${labels.get(chain)!.label} (${mentions})`);
          return element(
            'li',
            {},
            speakerButton(article, speaker, language, {
              id: `about-${speaker}`,
              className: 'speaker',
              title: name,
              description: say(language, 'speaksAbout', name, about.join('، ')),
            }),
          );
        }),
      ),
      element(
        'svg',
        {
          viewBox: `0 0 ${width} ${rows * rowHeight}`,
          height: rows * rowHeight,
          preserveAspectRatio: 'none',
          'aria-hidden': 'true',
        },
        drawn.map(({ speaker, chain, mentions }) => {
          const from = heightOf(who.indexOf(speaker), who.length);
          const to = heightOf(whom.indexOf(chain), whom.length);
          const middle = width / 2;
          return element('path', {
            class: voiceClass(speaker),
            'data-speaker-line': speaker,
            d: `M${width} ${from}C${middle} ${from} ${middle} ${to} 0 ${to}`,
            'stroke-width': (1.5 + (mentions / strongest) * 6).toFixed(1),
          });
        }),
      ),
      element(
        'ul',
        { class: 'whom' },
        whom.map((id) => {
          const { label, type } = labels.get(id)!;
          const kind = article.reading.vocabulary.entityTypes[type]?.[language] ?? type;
          return element(
            'li',
            { class: `subject-${entityGroup(type)}`, title: `${label} · ${kind}` },
            element('span', {}, label),
          );
        }),
      ),
    ),
  );
}
