import { TokenKind } from '../text/tokens';
import type { DocumentCheck } from './check';
import { editsFix } from './edits';

/** Stems that Egypt writes one way and the rest of the Arab press another. */
const pairs: readonly (readonly [string, string])[] = [
  ['مسئول', 'مسؤول'],
  ['شئون', 'شؤون'],
  ['رءوس', 'رؤوس'],
  ['مرءوس', 'مرؤوس'],
  ['بدءوا', 'بدؤوا'],
  ['يقرءون', 'يقرؤون'],
];

interface HamzaSeat {
  readonly start: number;
  readonly end: number;
  readonly pair: number;
  readonly side: 0 | 1;
}

/** «مسئول» and «مسؤول» in one article: one finding a pair, at the first word of the rarer spelling. */
export const hamzaSeat: DocumentCheck<readonly HamzaSeat[]> = {
  code: 'ORT012',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'خلط بين رسمين للهمزة.', en: 'Two hamza spellings of one word.' },
  reason: 'Both spellings are in use; one article keeps to one of them.',
  examples: {
    bad: [
      {
        text: 'قال مسؤول في البلدية إن مسؤولا آخر حضر مع <bad>مسئول</bad> من الوزارة.',
        fixed: 'قال مسؤول في البلدية إن مسؤولا آخر حضر مع مسؤول من الوزارة.',
      },
    ],
    good: ['قال مسئول في البلدية إن مسئولا آخر حضر.', 'قال مسؤول عن شؤون الطلاب إنه حضر.'],
  },
  looksFor: { word: ({ norm }) => pairs.some((spellings) => spellings.some((spelling) => norm.includes(spelling))) },
  observe({ layer, hits }) {
    const { text, tokens } = layer;
    const out: HamzaSeat[] = [];
    for (const index of hits) {
      if (tokens.kind[index] !== TokenKind.Arabic) continue;
      const form = text.slice(tokens.start[index], tokens.end[index]);
      pairs.forEach((spellings, pair) => {
        for (const side of [0, 1] as const) {
          const at = form.indexOf(spellings[side]);
          if (at < 0) continue;
          const start = tokens.start[index]! + at;
          out.push({ start, end: start + spellings[side].length, pair, side });
        }
      });
    }
    return out.length > 0 ? out : null;
  },
  run(_document, observed, report) {
    const all = observed.flatMap(({ start, noted }) =>
      noted.map((seat) => ({ ...seat, start: seat.start + start, end: seat.end + start })),
    );
    pairs.forEach((spellings, pair) => {
      const here = all.filter((seat) => seat.pair === pair);
      const first = here.filter(({ side }) => side === 0);
      const second = here.filter(({ side }) => side === 1);
      const rare = first.length <= second.length ? first : second;
      if (first.length === 0 || second.length === 0) return;
      const other = (rare === first ? second : first)[0]!;
      const right = spellings[rare === first ? 1 : 0];
      report({
        start: rare[0]!.start,
        end: rare[0]!.end,
        fixes: [
          editsFix(
            `توحيد الرسم على «${right}»`,
            `Write ${right} throughout`,
            rare.map(({ start, end }) => ({ start, end, newText: right })),
          ),
        ],
        related: [
          { span: { start: other.start, end: other.end }, message: { ar: `هنا: ${right}`, en: `Here: ${right}` } },
        ],
      });
    });
  },
};
