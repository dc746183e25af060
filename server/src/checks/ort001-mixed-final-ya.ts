import type { DocumentCheck } from './check';
import { editsFix } from './edits';
import { endsInYaSound } from './finalYa';
import { TokenKind } from '../text/tokens';

interface FinalYa {
  readonly start: number;
  readonly end: number;
  /** The word without its last letter, in normal form. */
  readonly body: string;
  readonly isDotted: boolean;
}

/** Final ى for ي in one place and ي in another. One finding, at the first word that is itself written both ways if there is one. */
export const mixedFinalYa: DocumentCheck<readonly FinalYa[]> = {
  code: 'ORT001',
  scope: 'document',
  severity: 'information',
  message: { ar: 'خلط بين الياء والألف المقصورة في آخر الكلمة.', en: 'Mixed final ى / ي.' },
  reason:
    'Egyptian newspapers write final ي without dots, and that is a style; an article that does both is not. The fix goes towards the spelling that the article uses more.',
  examples: {
    bad: [
      {
        text: 'زار الوزير الروسي المصنع <bad>فى</bad> المدينة، وبقي في المدينة يوما، ثم سافر في المساء.',
        fixed: 'زار الوزير الروسي المصنع في المدينة، وبقي في المدينة يوما، ثم سافر في المساء.',
      },
    ],
    good: ['زار الوزير المصنع فى المدينة الذى بنى قبل عام.', 'زار موسى المصنع في المدينة وبقي حتى المساء على التل.'],
  },
  looksFor: { word: (word, lexicon) => endsInYaSound(word, lexicon) === true },
  observe({ layer, hits }) {
    const { text, tokens, words } = layer;
    const out: FinalYa[] = [];
    for (const index of hits) {
      if (tokens.kind[index] !== TokenKind.Arabic) continue;
      const end = tokens.end[index]!;
      const last = text.charCodeAt(end - 1);
      if (last !== 0x649 && last !== 0x64a) continue;
      out.push({ start: tokens.start[index]!, end, body: words[index]!.bare.slice(0, -1), isDotted: last === 0x64a });
    }
    return out.length > 0 ? out : null;
  },
  run(_document, observed, report) {
    const isMixed = (isDotted: boolean): boolean =>
      observed.some(({ noted }) => noted.some((word) => word.isDotted === isDotted));
    if (!isMixed(true) || !isMixed(false)) return;
    const all = observed.flatMap(({ start, noted }) =>
      noted.map((word) => ({ ...word, start: word.start + start, end: word.end + start })),
    );
    const dotted = all.filter(({ isDotted }) => isDotted);
    const rest = all.filter(({ isDotted }) => !isDotted);
    const toDotted = dotted.length >= rest.length;
    const rare = toDotted ? rest : dotted;
    const bothWays = new Set((toDotted ? dotted : rest).map(({ body }) => body));
    const shown =
      rare.find(({ body }) => bothWays.has(body) && body.length === 1) ??
      rare.find(({ body }) => bothWays.has(body)) ??
      rare[0]!;
    const usual = toDotted ? dotted : rest;
    const other = usual.find(({ body }) => body === shown.body) ?? usual[0]!;
    const letter = toDotted ? 'ي' : 'ى';
    const edits = rare.map(({ end }) => ({ start: end - 1, end, newText: letter }));
    report({
      start: shown.start,
      end: shown.end,
      fixes: [
        editsFix(
          `توحيد آخر الكلمات على «${letter}» (${edits.length})`,
          `Write final ${letter} throughout (${edits.length})`,
          edits,
        ),
      ],
      related: [
        {
          span: { start: other.start, end: other.end },
          message: { ar: `هنا بـ«${letter}»`, en: `Here with ${letter}` },
        },
      ],
    });
  },
};
