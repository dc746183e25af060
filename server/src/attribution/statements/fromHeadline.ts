import type { ParagraphKind } from '../../analysis';
import { NounClass, organisationName, personName, placeName, Trigger } from '../../lexicon/words';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import type { Boundaries } from '../contents/boundaries';
import { contentFrom, trimEnd } from '../contents/content';
import { type Draft, unweighed } from '../local';
import { nounPhraseEnd } from '../grammar/nounPhrase';
import { contentType } from './type';

/** A headline, a subheading or a listed one is at most so long; so is an early line that may be one. */
const longest = 40;

/** Words of a source before its colon, at most. */
const longestSource = 9;

/** «وزير النقل: لا زيادة»: the colon is the cue of a verbless headline (B.3.3). */
export function fromHeadline(
  clause: Clause,
  kind: ParagraphKind,
  isEarly: boolean,
  drafts: readonly Draft[],
  boundaries: Boundaries,
): Draft | undefined {
  // «- وزير الطاقة: …»: one of several headlines in a list.
  const first = /^[-–—•*?]$/.test(clause.mark(0)) ? 1 : 0;
  const isHeadline =
    kind === 'headline' || kind === 'subheading' || (clause.count <= longest && (isEarly || first > 0));
  const colon = isHeadline ? colonAfter(clause, first) : -1;
  if (colon < 0 || drafts.some((draft) => draft.cue.from < colon)) return undefined;
  if (nounPhraseEnd(clause, first, colon, 'open') !== colon || !canSpeak(clause, first, colon, kind)) return undefined;
  const content = contentAfter(clause, colon, kind, boundaries);
  return {
    kind: 'colon',
    cue: { from: colon, to: colon + 1 },
    lemma: ':',
    stance: 'assert',
    stanceCoarse: 'assert',
    strength: 'neutral',
    polarity: 'positive',
    modality: 'asserted',
    type: contentType(clause, content, null, 'colon'),
    gender: null,
    number: 'singular',
    source: { from: first, to: colon },
    inherits: null,
    isUnsourced: false,
    linker: null,
    content,
    ...unweighed,
    evidence: ['headline colon'],
  };
}

/** The colon after a few words without a verb or a mark, with words after it; -1 for none. */
function colonAfter(clause: Clause, first: number): number {
  const last = Math.min(clause.count - 3, first + longestSource);
  for (let at = first + 1; at <= last; at++) {
    const mark = clause.mark(at);
    if (mark === ':') return at;
    if (clause.isVerb(at) || (clause.isPunctuation(at) && !'#_"'.includes(mark))) return -1;
  }
  return -1;
}

/** Words that show somebody who may speak. */
const speakerTriggers =
  Trigger.role |
  Trigger.organisation |
  Trigger.media |
  Trigger.honorific |
  Trigger.rank |
  Trigger.anonymous |
  Trigger.document;

function canSpeak(clause: Clause, first: number, colon: number, kind: ParagraphKind): boolean {
  const isAlone = colon === first + 1;
  if (isAlone && clause.isNoun(first, NounClass.rubric)) return false;
  const place = clause.mentionAt(first);
  if (place && (place.type === 'GPE' || place.type === 'LOC') && place.to === colon) {
    // «بغداد: سليم حداد» says who wrote from there, «بغداد: التقى …» that the news comes from there; in a headline the state speaks.
    const writer = clause.mentionAt(colon + 1);
    const isByline = writer?.type === 'PER' && trimEnd(clause, colon + 1, clause.count) === writer.to;
    if (isByline || kind !== 'headline') return false;
  }
  for (let index = first; index < colon; index++) {
    const { triggers, name } = clause.word(index)!;
    if ((triggers & speakerTriggers) !== 0) return true;
    if ((name & (personName | placeName | organisationName)) !== 0) return true;
  }
  return false;
}

function contentAfter(clause: Clause, colon: number, kind: ParagraphKind, boundaries: Boundaries): TokenRange[] {
  // A headline is one statement, whatever stops it has: «بري: لبنان أمام خيارين.. الحوار أو الفوضى».
  const quotation = clause.opens(colon + 1);
  const isQuotedName = quotation !== undefined && quotation.close > 0 && quotation.close - colon <= 4;
  if (kind === 'headline' && (quotation === undefined || isQuotedName))
    return [{ from: colon + 1, to: trimEnd(clause, colon + 1, clause.count) }];
  const speech = { isOpenSpeech: true, isClause: true, isSpeech: true, governor: null };
  return contentFrom(clause, colon + 1, speech, { ...boundaries, cueAt: new Map(), deviceAt: new Set() });
}
