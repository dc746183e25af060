import type { Attribution, Paragraph, Span } from '../analysis';
import { WordClass } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import type { DocumentCheck } from './check';
import { deleteFix } from './edits';
import { tokensIn } from './person';
import { wordSet } from './wordSet';
import { firstIndex } from '../text/firstIndex';

/** Four, as calibrated on one article, find statements on one subject as often as one statement twice. */
const leastShared = 5;
/** So many of them that are no names: two statements about one country share its name. */
const leastPlain = 3;
const leastOverlap = 0.6;
/** Earlier statements of a speaker that one is compared with: keeps the check linear in endless interviews. */
const remembered = 40;
/** Words of obligation and manner, and parts of the long names of states. */
const emptyWords = wordSet('ولايات متحدة مملكة عربية جمهورية رئيس وزير ضرورة أجل بغية أهمية يجب عدد كان تم قد أنه إنه');

/** Light stems of a statement, with whether each is no name. */
type Stems = ReadonlyMap<string, boolean>;

/** The same speaker says the same thing again: overlap of light stems (ATTRIBUTION E, calibration). */
export const repeatedClaim: DocumentCheck = {
  code: 'SRC007',
  scope: 'document',
  severity: 'information',
  message: { ar: 'تكرار لما ورد سابقا على لسان {speaker}.', en: 'Repeats an earlier claim by {speaker}.' },
  reason: 'Agency copy says the same thing in two paragraphs; the reader needs it once.',
  examples: {
    bad: [
      {
        text:
          'دعا الوزير سامر الحلو إلى فتح الطريق الجبلي القديم أمام شاحنات الإغاثة قبل الشتاء.\n' +
          'وأضاف أن الوفد وصل.\n' +
          'ودعا الوزير سامر الحلو إلى <bad>ضرورة فتح الطريق الجبلي القديم أمام شاحنات الإغاثة</bad>.',
        fixed:
          'دعا الوزير سامر الحلو إلى فتح الطريق الجبلي القديم أمام شاحنات الإغاثة قبل الشتاء.\nوأضاف أن الوفد وصل.\n',
      },
    ],
    good: [
      'الوزير سامر الحلو: فتح الطريق الجبلي القديم أمام شاحنات الإغاثة\nقال الوزير سامر الحلو إن فتح الطريق الجبلي القديم أمام شاحنات الإغاثة قريب.',
      'دعا الوزير سامر الحلو إلى فتح الطريق الجبلي القديم أمام شاحنات الإغاثة.\nودعا الوزير سامر الحلو إلى بناء جسر جديد فوق النهر قبل وصول السيول.',
    ],
  },
  run({ analysis, layers }, _observed, report) {
    const earlier = new Map<string, { readonly said: Attribution; readonly stems: Stems }[]>();
    for (const said of analysis.attributions) {
      const { id } = said.speaker;
      const layer = layers[said.paragraph];
      const first = said.content[0];
      if (id === null || !layer || !first || said.nestedIn !== null) continue;
      // A headline announces what the text then says.
      if (isHeading(analysis.paragraphs[said.paragraph])) continue;
      const stems = stemsOf(layer, said, analysis.paragraphs[said.paragraph]!.start);
      const before = earlier.get(id) ?? [];
      let best: { said: Attribution; weight: number } | null = null;
      for (const other of before.slice(-remembered)) {
        if (other.said.content.some((span) => span.start < first.end && span.end > first.start)) continue;
        const overlap = overlapOf(stems, other.stems);
        // One that takes the same stance tells more than a closer one that takes another.
        const weight = overlap + (other.said.stanceCoarse === said.stanceCoarse ? 1 : 0);
        if (overlap >= leastOverlap && (!best || weight > best.weight)) best = { said: other.said, weight };
      }
      before.push({ said, stems });
      earlier.set(id, before);
      if (!best) continue;
      const origin = best.said.content[0]!;
      const sentence = loneSentence(analysis, said);
      report({
        start: first.start,
        end: said.content[said.content.length - 1]!.end,
        values: { speaker: said.speaker.label },
        ...(best.said.stanceCoarse === said.stanceCoarse ? {} : { severity: 'hint' as const }),
        fixes: sentence ? [deleteFix(sentence.start, sentence.end, { ar: 'الجملة', en: 'the sentence' })] : [],
        related: [
          { span: { start: origin.start, end: origin.end }, message: { ar: 'ورد أولا هنا', en: 'Said first here' } },
        ],
      });
    }
  },
};

function isHeading(paragraph: Paragraph | undefined): boolean {
  return paragraph?.kind === 'headline' || paragraph?.kind === 'subheading';
}

/** The sentence of a statement when nobody else speaks in it, with the space after it; null otherwise. */
function loneSentence(
  {
    sentences,
    attributions,
    text,
  }: {
    readonly sentences: readonly { start: number; end: number }[];
    readonly attributions: readonly Attribution[];
    readonly text: string;
  },
  said: Attribution,
): { start: number; end: number } | null {
  const next = firstIndex(sentences.length, (index) => sentences[index]!.start > said.cue.start);
  const sentence = sentences[next - 1];
  if (!sentence || said.content.some(({ end }) => end > sentence.end)) return null;
  const inside = attributions.filter(({ cue }) => cue.start >= sentence.start && cue.end <= sentence.end);
  if (inside.length !== 1) return null;
  let end = sentence.end;
  while (text.charAt(end) === ' ') end++;
  return { start: sentence.start, end };
}

/** Stems by the range of what was said: a keystroke makes attributions anew, but not the words of their paragraphs. */
const kept = new WeakMap<ParagraphText, Map<string, Stems>>();

function stemsOf(layer: ParagraphText, { content }: Attribution, base: number): Stems {
  let ofLayer = kept.get(layer);
  if (!ofLayer) {
    ofLayer = new Map();
    kept.set(layer, ofLayer);
  }
  const key = content.map(({ start, end }) => `${start - base} ${end - base}`).join();
  let stems = ofLayer.get(key);
  if (!stems) {
    stems = collectStems(layer, content, base);
    ofLayer.set(key, stems);
  }
  return stems;
}

function collectStems(layer: ParagraphText, content: readonly Span[], base: number): Stems {
  const stems = new Map<string, boolean>();
  for (const { start, end } of content) {
    const { from, to } = tokensIn(layer, start - base, end - base);
    for (let index = from; index < to; index++) {
      if (layer.tokens.kind[index] === TokenKind.Punctuation) continue;
      const { stem, classes, name } = layer.words[index]!;
      // «حوار» is a noun of speech, and tells what was said as any other noun.
      const isWord = (classes & ~WordClass.speechNoun) === 0;
      if (isWord && stem.length > 2 && !emptyWords.has(stem)) stems.set(stem, name === 0);
    }
  }
  return stems;
}

function overlapOf(one: Stems, other: Stems): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < leastShared) return 0;
  let shared = 0;
  let plain = 0;
  for (const [stem, isPlain] of small) {
    if (!large.has(stem)) continue;
    shared++;
    if (isPlain) plain++;
  }
  return shared < leastShared || plain < leastPlain ? 0 : shared / small.size;
}
