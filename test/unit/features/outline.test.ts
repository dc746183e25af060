import assert from 'node:assert/strict';
import { outline, type OutlineNode } from '../../../server/src/features/outline';
import { article, fixture, topicOf } from './fixture';

const draw = (nodes: readonly OutlineNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.subject.kind} ${node.name}`,
    ...draw(node.children, depth + 1),
  ]);

const walk = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...walk(node.children)]);

describe('outline', () => {
  const { analysis } = article();

  it('follows the article: paragraphs, statements, statements inside statements, sections', () => {
    assert.deepEqual(
      draw(outline(analysis, 'article')).map((row) => row.slice(0, 48)),
      [
        'paragraph خطة جديدة لسقي الحقول في الوادي',
        'paragraph أكدت وزيرة الزراعة سلمى الحداد خلال زيارة للمزارعين'.slice(0, 48),
        '  statement أكدت',
        '  statement موضحة',
        'paragraph رأي المزارعين',
        '  paragraph وقال منير الساعدي إن الحداد وعدت بزيارة ثانية.'.slice(0, 48),
        '    statement قال',
        '      statement وعدت',
      ],
    );
  });

  it('groups paragraphs by parts that keep to one subject, where no subheadings do', () => {
    const { analysis: long } = fixture(
      '<headline>نشرة المساء</headline>\nفتح السد أبوابه.\n<cue>قال</cue> الوزير.\nفاز الفريق.\nخسر الضيوف.\nأمطار غدا.',
      { analysis: { paragraphTopics: [] } },
    );
    const sport = { ...topicOf('رياضة', 'sport', []), score: 0.9 };
    const about = { ...long, paragraphTopics: [null, null, null, sport, sport, null] };
    const parts = [
      { from: 0, to: 3 },
      { from: 3, to: 5 },
      { from: 5, to: 6 },
    ];
    const nodes = outline(about, 'article', parts);
    assert.deepEqual(draw(nodes), [
      'paragraph نشرة المساء',
      'segment فتح السد أبوابه.',
      '  paragraph فتح السد أبوابه.',
      '  paragraph قال الوزير.',
      '    statement قال',
      'segment فاز الفريق.',
      '  paragraph فاز الفريق.',
      '  paragraph خسر الضيوف.',
      'paragraph أمطار غدا.',
    ]);
    assert.deepEqual(
      nodes.flatMap(({ subject }) => (subject.kind === 'segment' ? [subject.topic?.top ?? null] : [])),
      [null, 'sport'],
    );
    assert.equal(nodes[1]!.span.end, about.paragraphs[2]!.end);
    assert.equal(
      draw(
        outline(analysis, 'article', [
          { from: 0, to: 2 },
          { from: 2, to: 4 },
        ]),
      ).join(),
      draw(outline(analysis, 'article')).join(),
    );
  });

  it('groups statements by speaker, in order of first appearance', () => {
    assert.deepEqual(draw(outline(analysis, 'speaker')), [
      'speaker سلمى الحداد',
      '  statement أكدت',
      '  statement موضحة',
      '  statement وعدت',
      'speaker منير الساعدي',
      '  statement قال',
    ]);
  });

  it('groups mentions by entity', () => {
    assert.deepEqual(draw(outline(analysis, 'entity')).slice(0, 4), [
      'entity سلمى الحداد',
      '  mention وزيرة الزراعة',
      '  mention سلمى الحداد',
      '  mention الحداد',
    ]);
  });

  it('groups paragraphs by topic, narrower topics first, and repeats none under its root', () => {
    const topics = [
      topicOf('اقتصاد', 'economy', [0, 1, 3]),
      topicOf('بيئة', 'environment', [3]),
      topicOf('زراعة', 'economy', [1]),
    ];
    const rows = draw(outline({ ...analysis, topics }, 'topic')).map((row) => row.trimEnd().slice(0, 28));
    assert.deepEqual(rows, [
      'topic اقتصاد',
      '  topic زراعة',
      '    paragraph أكدت وزيرة الزراعة'.slice(0, 28),
      '  paragraph خطة جديدة لسقي الحقول'.slice(0, 28),
      '  paragraph وقال منير الساعدي'.slice(0, 28),
      'topic بيئة',
      '  paragraph وقال منير الساعدي'.slice(0, 28),
    ]);
    const [first] = outline({ ...analysis, topics }, 'topic');
    assert.equal(first?.selection.start, 0);
  });

  it('tells the topic of a paragraph in its row', () => {
    const topic = { ...topicOf('زراعة', 'economy', []), score: 0.7 };
    const nodes = outline({ ...analysis, paragraphTopics: [null, topic, null, null] }, 'article');
    assert.deepEqual(
      nodes.map(({ subject }) => (subject.kind === 'paragraph' ? (subject.topic?.label.ar ?? '') : '?')),
      ['', 'زراعة', ''],
    );
  });

  it('keeps the selection inside the span, as editors demand', () => {
    const topics = [topicOf('اقتصاد', 'economy', [1, 3]), topicOf('زراعة', 'economy', [99])];
    for (const order of ['article', 'speaker', 'entity', 'topic'] as const) {
      for (const node of walk(outline({ ...analysis, topics }, order))) {
        assert.ok(node.span.start <= node.selection.start && node.selection.end <= node.span.end, node.name);
        assert.notEqual(node.name, '');
      }
    }
  });

  it('ends on statements that claim to hold each other', () => {
    const { analysis: circle } = fixture('<cue>قال</cue> و<cue 2>أكد</cue>', {
      attributions: { A1: { nestedIn: 'A2' }, A2: { nestedIn: 'A1' } },
    });
    assert.deepEqual(draw(outline(circle, 'article')), ['paragraph قال وأكد', '  statement أكد', '    statement قال']);
  });

  it('bears statements nested ten thousand deep', () => {
    const first = analysis.attributions[0]!;
    const attributions = Array.from({ length: 10_000 }, (_, index) => ({
      ...first,
      id: `A${index}`,
      nestedIn: index === 0 ? null : `A${index - 1}`,
    }));
    const nodes = outline({ ...analysis, attributions }, 'article');
    assert.equal(walk(nodes).filter(({ subject }) => subject.kind === 'statement').length, 10_000);
  });

  it('is empty for text that is not Arabic', () => {
    assert.deepEqual(outline({ ...analysis, isArabic: false }, 'article'), []);
  });
});
