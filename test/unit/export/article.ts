import type { Analysis, Attribution, Span } from '../../../server/src/analysis';
import { plainAnalysis, plainStatement } from '../plain';

/** An invented article of two paragraphs with one statement, one chain and one finding, annotated by hand. */
export const ARTICLE_TEXT = 'وزير الري يزور السد\n\nأكد وزير الري أن السد آمن ، ولم يزد.';

function spanOf(phrase: string): Span {
  const start = ARTICLE_TEXT.lastIndexOf(phrase);
  return { start, end: start + phrase.length };
}

const attribution: Attribution = {
  ...plainStatement(spanOf('أكد')),
  paragraph: 1,
  strength: 'strong',
  cueLemma: 'أكد',
  source: spanOf('وزير الري'),
  linker: spanOf('أن'),
  content: [spanOf('السد آمن')],
  speaker: { id: 'E1', label: 'وزير الري', kind: 'person' },
  confidence: 0.925,
  evidence: ['vso', 'complementiser:أن'],
};

export const ARTICLE: Analysis = {
  ...plainAnalysis(ARTICLE_TEXT),
  wordCount: 14,
  paragraphs: [
    { start: 0, end: ARTICLE_TEXT.indexOf('\n'), kind: 'headline' },
    { start: ARTICLE_TEXT.lastIndexOf('\n') + 1, end: ARTICLE_TEXT.length, kind: 'text' },
  ],
  sentences: [{ start: 0, end: ARTICLE_TEXT.indexOf('\n') }],
  entities: [
    { ...spanOf('وزير الري'), type: 'ROLE', core: spanOf('وزير الري'), chain: 'E1', confidence: 0.9 },
    { ...spanOf('السد'), type: 'FAC', core: spanOf('السد'), chain: null, confidence: 0.5 },
  ],
  chains: [
    {
      id: 'E1',
      type: 'PER',
      label: 'وزير الري',
      aliases: ['الوزير'],
      gender: 'm',
      roles: ['وزير الري'],
      wikidata: null,
      mentions: [0],
    },
  ],
  attributions: [attribution],
  paragraphTopics: [null, null],
  topics: [
    {
      scheme: 'iptc-mediatopic',
      code: 'medtop:11000000',
      top: 'politics',
      label: { ar: 'سياسة', en: 'politics' },
      score: 0.8,
      paragraphs: [0, 1],
    },
  ],
  keyphrases: [{ text: 'السد', score: 0.7, mentions: [spanOf('السد')] }],
  findings: [
    {
      ...spanOf(' ،'),
      code: 'PUN001',
      severity: 'warning',
      message: { ar: 'مسافة قبل الفاصلة', en: 'Space before a comma' },
      fixes: [
        {
          title: { ar: 'احذف المسافة', en: 'Remove the space' },
          edits: [{ start: spanOf(' ،').start, end: spanOf(' ،').start + 1, newText: '' }],
        },
      ],
      related: [{ span: spanOf('السد'), message: { ar: 'هنا', en: 'here' } }],
    },
  ],
};
