import type { DrawnArticle } from './article';
import { say, type Language } from './words';
import { element, type PageChild, type PageNode } from './node';
import { speakerButton } from './speakerButton';
import { sharesOf, speakerName, voiceClass, type SpeakerShare } from './voices';

/** Units across a drawing of the article; its height is given by the style. */
const width = 1000;
/** Stretches of speech narrower than this would not be seen. */
const leastWidth = 3;
/** Speakers with a row of their own. The others are told in one line, and have rows when they are unfolded. */
const mostRows = 8;

/** Findings that are about the sources of the whole article: one speaker, none with a name, an accusation without an answer. */
const ofTheWhole: ReadonlySet<string> = new Set(['SRC002', 'SRC004', 'SRC014']);

/** What stands between headline and text: topics, length, and who speaks how much and where. */
export function drawFront(article: DrawnArticle, language: Language): PageNode {
  const shares = sharesOf(article);
  const { topics, attributions, diagnostics } = article.reading.document;
  const notes = diagnostics.filter(({ code }) => ofTheWhole.has(code));
  const facts = [
    say(language, 'length', article.reading.words),
    say(language, 'voiceCount', shares.filter(({ speaker }) => speaker >= 0).length),
    say(language, 'statementCount', attributions.length),
    ...(diagnostics.length > 0 ? [say(language, 'findingCount', diagnostics.length)] : []),
  ];
  return element(
    'section',
    { class: 'front', 'aria-label': say(language, 'atAGlance') },
    topics.length > 0
      ? element(
          'ul',
          { class: 'topics', 'aria-label': say(language, 'topics') },
          topics.map(({ label }) => element('li', {}, label[language])),
        )
      : [],
    element(
      'ul',
      { class: 'facts' },
      facts.map((fact) => element('li', { dir: 'auto' }, fact)),
    ),
    notes.length > 0
      ? element(
          'ul',
          { class: 'notes', 'aria-label': say(language, 'aboutSources') },
          notes.map(({ message, severity }) =>
            element('li', { class: `note note-${severity}`, dir: 'auto' }, message[language]),
          ),
        )
      : [],
    shares.length > 0 ? whoSpeaks(article, shares, language) : [],
  );
}

function whoSpeaks(article: DrawnArticle, shares: readonly SpeakerShare[], language: Language): PageNode {
  const rows = shares.map((share) => row(article, share, language));
  const others = rows.slice(mostRows);
  return element(
    'div',
    { class: 'voices' },
    element('h2', {}, say(language, 'whoSpeaks')),
    shareBar(article, shares, language),
    element('ul', { class: 'rows' }, rows.slice(0, mostRows), others.length === 0 ? writerRow(article, language) : []),
    others.length > 0
      ? element(
          'details',
          {},
          element('summary', {}, say(language, 'otherVoices', others.length)),
          element('ul', { class: 'rows' }, others, writerRow(article, language)),
        )
      : [],
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** One bar for the whole article, from the first letter's side: each voice as wide as its share of the words. */
function shareBar(article: DrawnArticle, shares: readonly SpeakerShare[], language: Language): PageNode {
  let at = width;
  const parts = shares.map(({ speaker, share }) => {
    const wide = share * width;
    at -= wide;
    return rectangle(at, wide, voiceClass(speaker), `${speakerName(article, speaker, language)} ${percent(share)}`);
  });
  const own = shares.reduce((rest, { share }) => rest - share, 1);
  const told = shares.map(({ speaker, share }) => `${speakerName(article, speaker, language)} ${percent(share)}`);
  return element(
    'svg',
    {
      class: 'shares',
      viewBox: `0 0 ${width} 10`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `${say(language, 'shares')}: ${[...told, `${say(language, 'writer')} ${percent(own)}`].join('، ')}`,
    },
    parts,
  );
}

function row(article: DrawnArticle, { speaker, statements, share }: SpeakerShare, language: Language): PageNode {
  const name = speakerName(article, speaker, language);
  const found = article.reading.speakers[speaker];
  const kind = found && article.reading.vocabulary.sourceKinds[found.kind]?.[language];
  const where = article.reading.voices.filter((voice) => voice.speaker === speaker);
  return element(
    'li',
    {},
    speakerButton(
      article,
      speaker,
      language,
      { id: `speaker-${speaker}`, className: 'speaker', title: kind ? `${name} · ${kind}` : name },
      element('span', { class: 'who' }, name),
      strip(article, where, voiceClass(speaker)),
      element('span', { class: 'spoken' }, `، ${say(language, 'statementCount', statements)}، `),
      element('span', { class: 'count', 'aria-hidden': 'true' }, String(statements)),
      element('span', { class: 'share' }, percent(share)),
    ),
  );
}

function writerRow(article: DrawnArticle, language: Language): PageNode {
  const spoken = article.reading.voices;
  const own = spoken.map(({ start }, index) => ({ start: spoken[index - 1]?.end ?? 0, end: start }));
  own.push({ start: spoken.at(-1)?.end ?? 0, end: article.text.length });
  const words = sharesOf(article).reduce((rest, { share }) => rest - share, 1);
  return element(
    'li',
    { class: 'speaker voice-writer' },
    element('span', { class: 'who' }, say(language, 'writer')),
    strip(article, own, 'voice-writer'),
    element('span', { class: 'count' }, ''),
    element('span', { class: 'share' }, percent(Math.max(0, words))),
  );
}

/** The article from right to left, with a mark where somebody speaks. */
function strip(article: DrawnArticle, where: readonly { start: number; end: number }[], colour: string): PageNode {
  const length = Math.max(1, article.text.length);
  return element(
    'svg',
    { class: 'strip', viewBox: `0 0 ${width} 10`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    element('path', {
      class: colour,
      d: where
        .filter(({ start, end }) => end > start)
        .map(({ start, end }) => {
          const wide = Math.max(leastWidth, ((end - start) / length) * width);
          return `M${rounded(width - (start / length) * width - wide)} 0h${rounded(wide)}v10h-${rounded(wide)}z`;
        })
        .join(''),
    }),
  );
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function rectangle(x: number, wide: number, colour: string, title?: string): PageNode {
  const children: PageChild[] = title ? [element('title', {}, title)] : [];
  return element('rect', { class: colour, x: rounded(x), y: 0, width: rounded(wide), height: 10 }, children);
}
