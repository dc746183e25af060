import type { ParagraphKind } from '../../analysis';
import { organisationName, personName, placeName, Trigger } from '../../lexicon/words';
import type { Clause } from '../grammar/clause';
import type { Boundaries } from '../contents/boundaries';
import { contentFrom, trimEnd } from '../contents/content';
import { type Draft, unweighed } from '../local';
import { nounPhraseEnd } from '../grammar/nounPhrase';
import { contentType } from './type';

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
  const isListed = first > 0 && clause.count <= 40;
  if (kind !== 'headline' && kind !== 'subheading' && !isListed && !(isEarly && clause.count <= 40)) return undefined;
  let colon = first + 1;
  while (colon < clause.count && colon <= 10 && clause.mark(colon) !== ':') {
    if (
      clause.isPunctuation(colon) &&
      clause.mark(colon) !== '#' &&
      clause.mark(colon) !== '_' &&
      clause.mark(colon) !== '"'
    )
      return undefined;
    if (clause.isVerb(colon)) return undefined;
    colon++;
  }
  if (clause.mark(colon) !== ':' || colon > 9 || colon + 2 >= clause.count) return undefined;
  if (drafts.some((draft) => draft.cue.from < colon)) return undefined;
  const end = nounPhraseEnd(clause, first, colon, 'open');
  if (end !== colon || isByline(clause, first, colon)) return undefined;
  const head = clause.word(first)!;
  let canSpeak = false;
  for (let index = first; index < colon; index++) {
    const word = clause.word(index)!;
    if (
      (word.triggers &
        (Trigger.role |
          Trigger.organisation |
          Trigger.media |
          Trigger.honorific |
          Trigger.rank |
          Trigger.anonymous |
          Trigger.document)) !==
        0 ||
      (word.name & (personName | placeName | organisationName)) !== 0
    )
      canSpeak = true;
  }
  if (
    !canSpeak ||
    (/^(?:فيديو|صور|بالفيديو|بالصور|شاهد|عاجل|تفاصيل|التفاصيل|العنوان|المصدر|الساعة|تحديث|خاص|أنباؤكم|القاهرة|دبي|الرياض|بيروت|الرباط|تونس|الجزائر|عمان|الدوحة|بغداد|دمشق|لندن|واشنطن|باريس)$/.test(
      head.norm,
    ) &&
      colon === first + 1)
  )
    return undefined;
  const whole = { from: colon + 1, to: trimEnd(clause, colon + 1, clause.count) };
  // A headline is one statement, whatever stops it has: «بري: لبنان أمام خيارين.. الحوار أو الفوضى».
  const quotation = clause.opens(colon + 1);
  const content =
    kind === 'headline' && (quotation === undefined || (quotation.close > 0 && quotation.close - colon <= 4))
      ? [whole]
      : contentFrom(
          clause,
          colon + 1,
          { isOpenSpeech: true, isClause: true, isSpeech: true, governor: null },
          { ...boundaries, cueAt: new Map(), deviceAt: new Set() },
        );
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

/** «القاهرة: سليم حداد»: a place and who wrote from there. */
function isByline(clause: Clause, from: number, colon: number): boolean {
  const place = clause.mentionAt(from);
  const writer = clause.mentionAt(colon + 1);
  const isPlace = place !== undefined && /^(?:GPE|LOC)$/.test(place.type) && place.to === colon;
  return isPlace && writer?.type === 'PER' && trimEnd(clause, colon + 1, clause.count) === writer.to;
}
