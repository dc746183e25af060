import type { Gender } from '../analysis';
import { NameCode, Trigger } from '../lexicon/words';
import type { CueReading } from '../lexicon/cues';
import { TokenKind } from '../text/tokens';
import type { CheckedParagraph, ParagraphCheck } from './check';
import { replaceFix } from './edits';
import { wordSet } from './wordSet';

/** Verbs that are hardly anything else, so that a clash is not a noun read as a verb. */
const leastPrior = 0.6;

/** Titles that are a woman’s and nothing else («محافظة» is a province, «عميدة» rare). */
const womensTitles = wordSet(`
  متحدثة وزيرة رئيسة مديرة سفيرة ناطقة باحثة خبيرة مستشارة نائبة كاتبة طبيبة مهندسة فنانة ممثلة لاعبة مدربة مبعوثة
  منسقة مفوضة مندوبة محامية ناشطة مسؤولة قاضية أستاذة صحفية صحافية مذيعة إعلامية ملكة أميرة
`);

/** Titles of one man: broken plurals and nouns of either gender are none of them. */
const mensTitles = wordSet('وزير رئيس مدير سفير متحدث ناطق مسؤول قائد خبير مستشار');

/** «قال الوزيرة»: the verb does not agree with the person directly after it (ATTRIBUTION B.4). */
export const verbGender: ParagraphCheck = {
  code: 'GRM004',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'الفعل لا يطابق الفاعل في الجنس.', en: 'Verb does not agree with its subject in gender.' },
  reason: 'A verb directly before one person agrees with that person’s gender.',
  examples: {
    bad: [
      {
        text: '<bad>وقال</bad> المتحدثة باسم الهيئة إن العمل مستمر.',
        fixed: 'وقالت المتحدثة باسم الهيئة إن العمل مستمر.',
      },
      { text: '<bad>وقالت</bad> الوزير إن العمل مستمر في الموقع.', fixed: 'وقال الوزير إن العمل مستمر في الموقع.' },
    ],
    good: [
      'وقالت المتحدثة باسم الهيئة إن العمل مستمر.',
      'وقالت مصادر في الهيئة إن العمل مستمر.',
      'وقال الوزير إن العمل مستمر في الموقع.',
    ],
  },
  looksFor: { word: ({ cues }) => certainVerb(cues) !== undefined },
  run({ layer, lexicon, hits }, report) {
    const { text, tokens, words } = layer;
    for (const index of hits) {
      if (tokens.kind[index + 1] !== TokenKind.Arabic) continue;
      const verb = certainVerb(words[index]!.cues);
      if (!verb) continue;
      const subject = words[index + 1]!;
      if (subject.conjunction !== '' || subject.preposition !== '') continue;
      const gender = genderOf(subject);
      if (gender === null || gender === verb.gender) continue;
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      const turned = otherGender(text.slice(start, end), verb, lexicon);
      report({ start, end, fixes: turned === null ? [] : [replaceFix(start, end, turned)] });
    }
  },
};

/** A past or present of the third person singular that every reading agrees on. */
function certainVerb(cues: readonly CueReading[]): CueReading | undefined {
  const first = cues[0];
  if (!first || first.lenient || first.suffix !== '' || first.prefix === 'ل' || first.entry.prior < leastPrior)
    return undefined;
  const isCertain = cues.every(
    ({ form, gender, number }) =>
      (form === 'past' || form === 'present') && number === 'singular' && gender !== null && gender === first.gender,
  );
  return isCertain ? first : undefined;
}

function genderOf({
  triggers,
  triggerGender,
  isDefinite,
  nameSure,
  stem,
}: {
  readonly triggers: number;
  readonly triggerGender: string;
  readonly isDefinite: boolean;
  readonly nameSure: number;
  readonly stem: string;
}): Gender | null {
  if (isDefinite && womensTitles.has(stem)) return 'f';
  if ((triggers & Trigger.role) !== 0 && isDefinite) {
    return triggerGender === 'm' && mensTitles.has(stem) ? 'm' : null;
  }
  if (nameSure === NameCode.GF) return 'f';
  return null;
}

/** The same verb in the other gender, checked against the lexicon; null where the form is irregular. */
function otherGender(
  form: string,
  { gender, form: tense, entry }: CueReading,
  lexicon: CheckedParagraph['lexicon'],
): string | null {
  let turned: string;
  if (tense === 'past') turned = gender === 'm' ? `${form.replace(/[اى]$/, '')}ت` : form.slice(0, -1);
  else {
    const at = gender === 'm' ? form.indexOf('ي') : form.indexOf('ت');
    if (at < 0 || at > 2) return null;
    turned = `${form.slice(0, at)}${gender === 'm' ? 'ت' : 'ي'}${form.slice(at + 1)}`;
  }
  const isKnown = lexicon
    .word(turned)
    .cues.some(
      (reading) => reading.entry === entry && reading.form === tense && reading.gender !== gender && !reading.lenient,
    );
  return isKnown ? turned : null;
}
