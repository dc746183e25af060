import assert from 'node:assert/strict';
import { normaliseL1 } from '../../../server/src/text/normalise';
import { lexicon } from './lexicon';

/** Readings of a written word: «و+ قال past m», with proclitics before and suffixes after. */
function readings(form: string): string[] {
  return lexicon()
    .cues.read(normaliseL1(form))
    .map(({ entry, form: kind, gender, number, conjunction, prefix, preposition, suffix, lenient }) =>
      [
        ...[conjunction, preposition, prefix].filter((part) => part !== '').map((part) => `${part}+`),
        entry.lemma,
        ...(suffix === '' ? [] : [`+${suffix}`]),
        kind,
        gender ?? '',
        number === 'singular' ? '' : number,
        lenient ? 'lenient' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    );
}

function check(form: string, ...expected: string[]): void {
  assert.deepEqual(readings(form), expected, form);
}

describe('cue forms (ATTRIBUTION C)', () => {
  it('reads the past in gender and number', () => {
    check('قال', 'قال past m');
    check('أوضحت', 'أوضح past f');
    check('قالوا', 'قال past plural');
  });

  it('reads the present, with س and ل before it', () => {
    check('يؤكد', 'أكد present m');
    check('سيؤكد', 'س+ أكد present m');
    check('ليؤكد', 'ل+ أكد present m');
    check('وستعلن', 'و+ س+ أعلن present f');
  });

  it('reads و and ف before any form', () => {
    check('وقال', 'و+ قال past m');
    check('فأضافت', 'ف+ أضاف past f');
    check('ومؤكدا', 'و+ أكد participle m');
  });

  it('reads participles', () => {
    check('مؤكدا', 'أكد participle m');
    check('مؤكدة', 'أكد participle f');
    check('مؤكدين', 'أكد participle plural');
  });

  it('reads jussives as forms of their own: they count only after لم (B.1)', () => {
    check('يقل', 'قال jussive m');
    check('تقل', 'قال jussive f');
    check('يقول', 'قال present m');
  });

  it('reads verbal nouns with pronouns and fused prepositions', () => {
    check('قوله', 'قال +ه noun');
    check('بقوله', 'ب+ قال +ه noun');
    check('تأكيدها', 'أكد +ها noun');
  });

  it('reads object pronouns on verbs', () => {
    check('أبلغهم', 'أبلغ +هم past m');
    assert.ok(readings('وصفه').includes('وصف +ه past m'));
  });

  it('marks duals, which are homographs of nouns (B.4)', () => {
    check('علما', 'علم past m dual');
  });

  it('reads through diacritics and tatweel', () => {
    check('ذُكِرَ', ...readings('ذكر'));
    check('قـــال', 'قال past m');
  });

  it('forgives a dropped initial hamza only when the word says nothing as it stands (L2)', () => {
    check('اكد', 'أكد past m lenient');
    check('واضاف', 'و+ أضاف past m lenient');
    check('أكد', 'أكد past m');
  });

  it('forgives a final ى for ي and ي for ى', () => {
    check('نفي', ...readings('نفي'));
    assert.ok(readings('رأي').some((reading) => reading.startsWith('رأى')));
  });

  it('never reads a noun in ة as a verb with ه (B.1)', () => {
    check('إشارة', 'أشار noun');
    assert.ok(readings('إضافة').every((reading) => reading.endsWith('noun')));
  });

  it('reads nothing out of other words', () => {
    check('الوزير');
    check('مدرسة');
    check('');
    check('123');
    check('BBC');
  });
});

describe('cue entries', () => {
  const entry = (lemma: string) => {
    const found = lexicon().cues.entries.find((one) => one.lemma === lemma);
    assert.ok(found, lemma);
    return found;
  };

  it('have frames', () => {
    assert.equal(entry('قال').frames.complementiser, true);
    assert.equal(entry('قال').frames.colon, true);
    assert.deepEqual([...entry('أعرب').frames.prepositions], ['عن']);
    assert.equal(entry('اتهم').frames.target, true);
  });

  it('have stance, strength and a prior between nothing and all', () => {
    assert.deepEqual([entry('زعم').stanceCoarse, entry('زعم').strength], ['allege', 'distancing']);
    assert.deepEqual([entry('أكد').stanceCoarse, entry('أكد').strength], ['stress', 'strong']);
    for (const { lemma, prior } of lexicon().cues.entries) assert.ok(prior >= 0 && prior <= 1, lemma);
  });
});
