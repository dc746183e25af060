import type { Gender } from '../../analysis';
import { personName, Trigger } from '../../lexicon/words';
import { spanOf } from '../../text/layer';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { isAccusative } from './sourceKind';

/** Nouns of sources whose fused ل the lexicon does not read off: «لبيان», «لمسؤول». */
const fusedSource = /^ل(?:بيان|تقرير|دراسة|مصادر|مصدر|إحصاءات|بيانات|أرقام|مسؤول|شهود|صحيفة|وكالة|قناة)/;

/** The source phrase as a label: without a fused ل, and in the nominative («مسؤول بارز» of «لكن مسؤولا بارزا قال»). */
export function labelOf(clause: Clause, range: TokenRange): string {
  const { start, end } = spanOf(clause.paragraph, range.from, range.to);
  if (isAccusative(clause, range.from)) {
    let to = range.from + 1;
    while (to < range.to && !clause.word(to)!.isDefinite && /...ا$/.test(clause.norm(to))) to++;
    const middle = spanOf(clause.paragraph, range.from, to).end;
    const accusative = clause.paragraph.text.slice(start, middle);
    return `${accusative.replace(/ا\u064b?(?=\s|$)/gu, '')}${clause.paragraph.text.slice(middle, end)}`;
  }
  const head = clause.word(range.from)!;
  const text = clause.paragraph.text.slice(start, end);
  const isFused =
    head.bare.startsWith('ل') &&
    !head.isDefinite &&
    head.bare.length > 4 &&
    head.preposition === '' &&
    fusedSource.test(head.bare);
  if (head.preposition === 'ل' || isFused)
    return head.isDefinite ? text.replace(/^[وف]?لل/, 'ال') : text.replace(/^[وف]?ل/, '');
  return text;
}

/** Under which two labels are one speaker: without diacritics, tatweel and the first article. */
export function labelKey(label: string): string {
  return label.replace(/[\u064b-\u065f\u0640]/g, '').replace(/^(?:ال)/, '');
}

/** The gender that the first word of a phrase tells by its ending or its line in the table of triggers. */
export function genderOfHead(clause: Clause, range: TokenRange): Gender | null {
  const head = clause.word(range.from);
  if (!head) return null;
  if (/ة$/.test(head.stem) || head.triggerGender === 'f') return 'f';
  // «عضو» is said of both.
  return head.triggerGender === 'm' && head.stem !== 'عضو' ? 'm' : null;
}

/**
 * A name after a title that the entity stage does not know: two to four words at the end of the phrase that nothing else
 * explains («المبعوثة الأممية الخاصة إنغريد هالفورسن»). Null when there is none.
 */
export function unlistedName(clause: Clause, range: TokenRange): string | null {
  const head = clause.word(range.from)!;
  if ((head.triggers & (Trigger.role | Trigger.rank | Trigger.honorific)) === 0 && head.speech === 0) return null;
  let from = range.to;
  while (from > range.from + 1 && range.to - from < 4) {
    const word = clause.word(from - 1)!;
    // «عادل الشماسي»: a definite surname after a given name.
    const isSurname =
      word.isDefinite && ((clause.word(from - 2)?.nameUsual ?? 0) & personName) !== 0 && from - 2 > range.from;
    if (isSurname && word.triggers === 0 && word.speech === 0 && !word.isCommonNoun && word.conjunction === '') {
      from -= 2;
      continue;
    }
    const isNameLike =
      word.isArabic &&
      !clause.isPunctuation(from - 1) &&
      word.classes === 0 &&
      !word.isAdjective &&
      word.conjunction === '' &&
      word.preposition === '' &&
      (word.triggers & ~Trigger.namePart) === 0 &&
      (word.name & ~personName) === 0 &&
      ((word.name & personName) !== 0 || (!word.isCommonNoun && !word.isDefinite && word.verb === 0));
    if (!isNameLike) break;
    from--;
  }
  if (range.to - from < 2) return null;
  if (holdsPerson(clause, range)) return null;
  const { start, end } = spanOf(clause.paragraph, from, range.to);
  return clause.paragraph.text.slice(start, end);
}

/** Whether a person is named in a phrase. */
function holdsPerson(clause: Clause, range: TokenRange): boolean {
  for (let index = range.from; index < range.to; index++) if (clause.mentionAt(index)?.type === 'PER') return true;
  return false;
}
