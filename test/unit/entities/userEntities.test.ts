import assert from 'node:assert/strict';
import type { Analysis } from '../../../server/src/analysis';
import { analyze } from '../../../server/src/analyze';
import { readUserEntities } from '../../../server/src/entities/userEntities';
import { readResourceTexts } from '../../../server/src/node/resources';
import { compileResources } from '../../../server/src/resources';

const table = [
  'name\ttype\taliases\trole',
  '# people of the town',
  'زهرون مكعبر\tPER\tأبو الفصوص\tأمين المكتبة البلدية',
  'تعاونية الزيزفون\tORG\tالزيزفونية',
].join('\n');

describe('names of a workspace', () => {
  it('are read with their faults', () => {
    const { entities, problems } = readUserEntities(`${table}\r\nبلا نوع\tXYZ\r\n\tPER\nكلمة\tper\t|\tشاعر\n`);
    assert.deepEqual(
      entities.map(({ name, type, aliases, role }) => [name, type, aliases, role]),
      [
        ['زهرون مكعبر', 'PER', ['أبو الفصوص'], 'أمين المكتبة البلدية'],
        ['تعاونية الزيزفون', 'ORG', ['الزيزفونية'], ''],
        ['كلمة', 'PER', [], 'شاعر'],
      ],
    );
    assert.deepEqual(problems, [
      { line: 5, problem: 'type' },
      { line: 6, problem: 'name' },
    ]);
  });

  it('are empty for an empty file and for binary rubbish', () => {
    assert.deepEqual(readUserEntities(''), { entities: [], problems: [] });
    assert.deepEqual(readUserEntities('\u0000\t\u0001\t\t').entities, []);
  });

  describe('in an article', () => {
    const text =
      'افتتحت تعاونية الزيزفون معرضها أمس في البلدة.\n' +
      'وقال زهرون مكعبر إن المعرض مفتوح للجميع، وشكرت الزيزفونية لمكعبر حضوره.\n' +
      'وأضاف أمين المكتبة البلدية أن الدخول مجاني، وقال أبو الفصوص إن الأطفال مدعوون.';
    const read = (own: string): Analysis =>
      analyze(text, compileResources(readResourceTexts(), readUserEntities(own).entities));
    const mentions = ({ entities, chains, text: whole }: Analysis): string[] =>
      entities.flatMap(({ type, core, chain }) => {
        const label = chains.find(({ id }) => id === chain)?.label;
        return label === undefined ? [] : [`${type}:${whole.slice(core.start, core.end)}:${label}`];
      });

    it('are found with their aliases and titles, and speak', () => {
      const analysis = read(table);
      const found = mentions(analysis);
      for (const expected of [
        'ORG:تعاونية الزيزفون:تعاونية الزيزفون',
        'ORG:الزيزفونية:تعاونية الزيزفون',
        'PER:زهرون مكعبر:زهرون مكعبر',
        'PER:أبو الفصوص:زهرون مكعبر',
        'ROLE:أمين المكتبة البلدية:زهرون مكعبر',
      ])
        assert.ok(found.includes(expected), `${expected} is not among ${found.join('، ')}`);
      const says = analysis.attributions.filter(({ cueLemma }) => cueLemma !== 'شكر');
      assert.deepEqual([...new Set(says.map(({ speaker }) => speaker.label))], ['زهرون مكعبر']);
    });

    it('change nothing where there are none', () => {
      assert.deepEqual(read(''), analyze(text, compileResources(readResourceTexts())));
    });

    it('are found behind joined letters that the lexicon cannot tell apart', () => {
      const joined = 'وذهبت الجائزة لزهرون مكعبر في ختام حفل كبير حضره أهل البلدة جميعا.';
      const { entities } = analyze(joined, compileResources(readResourceTexts(), readUserEntities(table).entities));
      const person = entities.find(({ type }) => type === 'PER');
      assert.equal(joined.slice(person?.core.start, person?.core.end), 'زهرون مكعبر');
    });
  });
});
