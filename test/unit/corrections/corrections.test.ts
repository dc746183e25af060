import assert from 'node:assert/strict';
import type { Analysis, Attribution } from '../../../server/src/analysis';
import { analyze, Analyzer } from '../../../server/src/analyze';
import { compileCorrections, readCorrections, type Correction } from '../../../server/src/corrections/index';
import { anchorOf } from '../../../server/src/corrections/statements';
import { readResourceTexts } from '../../../server/src/node/resources';
import { compileResources } from '../../../server/src/resources';

const resources = compileResources(readResourceTexts());

const article = [
  'افتتاح جسر جديد في الوادي',
  'قال وزير النقل عادل الشماسي إن الجسر سيفتح في الربيع. وأضاف أن الأعمال تمت في وقتها.',
  'وأكدت المهندسة ليلى الحداد أن المواد فحصت مرتين. ومن جهته قال رئيس البلدية كريم العبدلي إن السكان راضون.',
].join('\n');

const read = (text: string, ...list: Correction[]): Analysis =>
  analyze(text, resources, { corrections: compileCorrections(list) });

function statement({ text, attributions }: Analysis, cue: string): Attribution {
  const found = attributions.find((one) => text.slice(one.cue.start, one.cue.end) === cue);
  assert.ok(found, `no statement with ${cue}`);
  return found;
}

/** The anchor of a cue that stands once in a text. */
function anchor(text: string, cue: string): ReturnType<typeof anchorOf> {
  const { sentences } = analyze(text, resources);
  const at = text.indexOf(cue);
  const sentence = sentences.find(({ start, end }) => start <= at && at < end)!;
  return anchorOf(text.slice(sentence.start, sentence.end), at - sentence.start, cue);
}

const typesOf = ({ text, entities }: Analysis, name: string): string[] =>
  entities.filter(({ core }) => text.slice(core.start, core.end) === name).map(({ type }) => type);

describe('corrections of statements', () => {
  it('take away what is no attribution, and give its heirs to the one before', () => {
    const plain = read(article);
    assert.match(statement(plain, 'وأضاف').speaker.label, /الشماسي/);
    const corrected = read(article, { kind: 'not-attribution', ...anchor(article, 'وأضاف') });
    assert.equal(corrected.attributions.length, plain.attributions.length - 1);
    assert.ok(!corrected.attributions.some(({ cue }) => article.slice(cue.start, cue.end) === 'وأضاف'));
  });

  it('name the speaker, whom the statements carried on from it have too', () => {
    const corrected = read(article, {
      kind: 'speaker',
      ...anchor(article, 'قال وزير'),
      cue: 'قال',
      speaker: 'ليلى الحداد',
    });
    const said = statement(corrected, 'قال');
    const woman = statement(corrected, 'وأكدت').speaker;
    assert.equal(said.speaker.id, woman.id);
    assert.equal(said.confidence, 1);
    assert.ok(said.evidence.includes('corrected'));
    assert.equal(statement(corrected, 'وأضاف').speaker.id, woman.id);
  });

  it('may name somebody whom the article does not, or nobody', () => {
    const named = read(article, { kind: 'speaker', ...anchor(article, 'وأكدت'), speaker: 'سلمى الناصري' });
    const { speaker } = statement(named, 'وأكدت');
    assert.equal(speaker.label, 'سلمى الناصري');
    assert.ok(named.chains.some(({ id, mentions }) => id === speaker.id && mentions.length === 0));
    const nobody = read(article, { kind: 'speaker', ...anchor(article, 'وأكدت'), speaker: null });
    assert.deepEqual(statement(nobody, 'وأكدت').speaker, { id: null, label: '', kind: 'unspecified' });
  });

  it('hold while the article and the sentence are edited, and elsewhere', () => {
    const correction = { kind: 'not-attribution' as const, ...anchor(article, 'وأكدت') };
    const edited = `خبر آخر تماما\n\n${article.replace('فحصت مرتين', 'فحصت ثلاث مرات')}`;
    const count = analyze(edited, resources).attributions.length;
    assert.equal(read(edited, correction).attributions.length, count - 1);
  });

  it('do not hold for another sentence with the same cue', () => {
    const other = 'عنوان الخبر\nوأكدت الوزيرة نادية الصالح أن المدارس ستفتح غدا في كل المدن بعد عطلة طويلة.';
    const correction = { kind: 'not-attribution' as const, ...anchor(article, 'وأكدت') };
    assert.equal(read(other, correction).attributions.length, analyze(other, resources).attributions.length);
  });

  it('tell two equal cues of a sentence apart', () => {
    const text = 'عنوان الخبر\nقال الوزير عادل الشماسي إن الجسر آمن، فيما قال المهندس كريم العبدلي إن الطريق مغلق.';
    const sentence = text.split('\n')[1]!;
    const second = anchorOf(sentence, sentence.lastIndexOf('قال '), 'قال');
    assert.equal(second.nth, 1);
    const before = read(text).attributions.length;
    const left = read(text, { kind: 'not-attribution', ...second });
    assert.equal(left.attributions.length, before - 1);
    assert.equal(statement(left, 'قال').cue.start, text.indexOf('قال'));
  });

  it('leave references between statements whole', () => {
    for (const cue of ['قال وزير', 'وأضاف', 'وأكدت']) {
      const { attributions } = read(article, {
        kind: 'not-attribution',
        ...anchor(article, cue),
        cue: cue.split(' ')[0]!,
      });
      const ids = new Set(attributions.map(({ id }) => id));
      for (const { nestedIn, inherited } of attributions) {
        assert.ok(nestedIn === null || ids.has(nestedIn));
        assert.ok(!inherited?.from || ids.has(inherited.from));
      }
    }
  });
});

describe('corrections of names', () => {
  const text = 'عنوان الخبر\nقال عادل الشماسي إن بلدة زهرون بخير. وعاد الرجل لزهرون مع عادل الشماسي.';

  it('make a name, with what is written together with it', () => {
    const corrected = read(text, { kind: 'name', names: ['زهرون'], type: 'GPE' });
    assert.deepEqual(typesOf(corrected, 'زهرون'), ['GPE', 'GPE']);
    const chain = corrected.chains.find(({ label }) => label === 'زهرون');
    assert.equal(chain?.mentions.length, 2);
  });

  it('take a name away, or give it another type, everywhere', () => {
    const person: Correction = { kind: 'name', names: ['عادل الشماسي'], type: 'PER' };
    assert.deepEqual(typesOf(read(text, person), 'عادل الشماسي'), ['PER', 'PER']);
    assert.deepEqual(typesOf(read(text, person, { ...person, type: null }), 'عادل الشماسي'), []);
    const organisation = read(text, { kind: 'name', names: ['عادل الشماسى'], type: 'ORG' });
    assert.deepEqual(typesOf(organisation, 'عادل الشماسي'), ['ORG', 'ORG']);
  });

  it('are heard by the stages after them', () => {
    const corrected = read(text, { kind: 'name', names: ['عادل الشماسي'], type: 'ORG' });
    assert.equal(statement(corrected, 'قال').speaker.kind, 'organisation');
  });

  it('make one of two', () => {
    const two = 'عنوان الخبر\nقال محمود الزيات إن الأمر انتهى. وقال خالد المنصور إن الأمر لم يبدأ.';
    const names: Correction = { kind: 'name', names: ['خالد المنصور', 'محمود الزيات'], type: 'PER' };
    const corrected = read(two, names, { kind: 'same', name: 'خالد المنصور', as: 'محمود الزيات' });
    const [first, second] = corrected.attributions;
    assert.equal(first?.speaker.id, second?.speaker.id);
    assert.equal(second?.speaker.label, 'محمود الزيات');
    assert.equal(corrected.chains.filter(({ type }) => type === 'PER').length, 1);
  });
});

describe('corrections', () => {
  it('of one analyzer may change between two analyses of a text', () => {
    const analyzer = new Analyzer(resources);
    const correction: Correction = { kind: 'name', names: ['ليلى الحداد'], type: 'ORG' };
    const plain = analyzer.analyze(article);
    const corrected = analyzer.analyze(article, { corrections: compileCorrections([correction]) });
    assert.deepEqual(typesOf(corrected, 'ليلى الحداد'), ['ORG']);
    assert.deepEqual(corrected, read(article, correction));
    assert.deepEqual(analyzer.analyze(article), plain);
  });

  it('are read from a file that people edit: what cannot be understood is left out', () => {
    assert.deepEqual(readCorrections('no JSON'), []);
    assert.deepEqual(readCorrections('{"corrections": {}}'), []);
    const good: Correction[] = [
      { kind: 'not-attribution', cue: 'قال', sentence: 'قال لي', nth: 0 },
      { kind: 'speaker', cue: 'قال', sentence: 'قال لي', nth: 1, speaker: null },
      { kind: 'name', names: ['زهرون'], type: 'GPE' },
      { kind: 'same', name: 'زهرون', as: 'بلدة زهرون' },
    ];
    const bad = [
      null,
      7,
      { kind: 'name', names: [], type: 'GPE' },
      { kind: 'name', names: ['زهرون'], type: 'X' },
      { kind: 'same', name: '' },
    ];
    assert.deepEqual(readCorrections(JSON.stringify({ version: 1, corrections: [...bad, ...good] })), good);
  });
});
