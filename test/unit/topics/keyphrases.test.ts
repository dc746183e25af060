import assert from 'node:assert/strict';
import { WordClass } from '../../../server/src/lexicon/words';
import { keyphrases } from '../../../server/src/topics/keyphrases';
import { football, markets, read, resources, war } from './setup';

function phrasesOf(text: string): ReturnType<typeof keyphrases> {
  const { paragraphs, kinds, starts } = read(text);
  return keyphrases(paragraphs, kinds, starts, resources().topics);
}

describe('keyphrases', () => {
  it('tell the phrase that an article turns on', () => {
    const texts = phrasesOf(war).map(({ text }) => text);
    assert.ok(texts.slice(0, 4).includes('وقف إطلاق النار'), texts.join('، '));
  });

  it('merge proclitics and inflection, and show the commonest form', () => {
    const text = 'زار الوفد المصنع الجديد.\nوفي المصنع الجديد عمال كثيرون.\nوقال مدير للمصنع الجديد إن العمل جار.';
    const phrase = phrasesOf(text).find((candidate) => candidate.text === 'المصنع الجديد');
    assert.equal(phrase?.mentions.length, 3);
  });

  it('mentions are whole words of the text', () => {
    for (const text of [football, markets, war])
      for (const { mentions } of phrasesOf(text))
        for (const { start, end } of mentions) {
          assert.match(text.charAt(start - 1), /^$|[\s«"(#،.]/);
          assert.match(text.charAt(end), /^$|[\s»")،.]/);
        }
  });

  it('have no function word at their edges, and four words at most', () => {
    const { words } = resources();
    const isFunctionWord = (form: string): boolean => (words.word(form).classes & ~WordClass.ordinalAdjective) !== 0;
    for (const text of [football, markets, war])
      for (const { text: phrase } of phrasesOf(text)) {
        const parts = phrase.split(' ');
        assert.ok(parts.length <= 4);
        assert.ok(!isFunctionWord(parts[0]!) && !isFunctionWord(parts.at(-1)!), phrase);
      }
  });

  it('scores fall from 1', () => {
    const scores = phrasesOf(war).map(({ score }) => score);
    assert.equal(scores[0], 1);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
  });

  it('of an empty text are none', () => {
    assert.deepEqual(phrasesOf(''), []);
  });
});
