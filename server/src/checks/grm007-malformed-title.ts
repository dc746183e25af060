import { Trigger } from '../lexicon/words';
import { TokenKind } from '../text/tokens';
import type { ParagraphText } from '../text/layer';
import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';
import { wordSet } from './wordSet';

/** Heads of titles that are nouns with an adjective, never constructs before it. */
const heads = wordSet('أمين مدير قائد رئيس نائب مفتش مندوب ناطق متحدث مفوض منسق مراقب مدعي سكرتير وكيل');
/** The adjectives of such titles. */
const adjectives = wordSet('العام التنفيذي الرسمي الدائم الإقليمي السامي');
/** «مدير العام الماضي»: العام is the year. */
const wordsOfYears = /^(?:الماضي|المقبل|الحالي|الجاري|الدراسي|الجديد|المنصرم|القادم|[0-9\u0660-\u0669].*)$/;

/** «أمين العام» for الأمين العام, and «الأمين العام الأمم المتحدة» for … للأمم المتحدة. */
export const malformedTitle: ParagraphCheck = {
  code: 'GRM007',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'صيغة المنصب غير سليمة: «{text}».', en: 'Malformed title “{text}”.' },
  reason:
    'A title of noun and adjective agrees in definiteness, and the organisation follows it with ل: الأمين العام للاتحاد.',
  examples: {
    bad: [
      {
        text: 'استقبل <bad>أمين العام</bad> ضيوفه في مكتبه.',
        fixed: 'استقبل الأمين العام ضيوفه في مكتبه.',
      },
      {
        text: 'قال <bad>أمين العام الاتحاد</bad> إن الملف أغلق.',
        fixed: 'قال الأمين العام للاتحاد إن الملف أغلق.',
      },
      {
        text: 'قال <bad>المدير العام المنظمة</bad> إن الملف أغلق.',
        fixed: 'قال المدير العام للمنظمة إن الملف أغلق.',
      },
      {
        text: 'قال <bad>أمين العام منظمة</bad> الإغاثة إن الملف أغلق.',
        fixed: 'قال الأمين العام لمنظمة الإغاثة إن الملف أغلق.',
      },
    ],
    good: [
      'استقبل الأمين العام للاتحاد ضيوفه.',
      'استقبل أمين عام الاتحاد ضيوفه.',
      'استقبل رئيس الوزراء ضيوفه.',
      'اختير مدير العام الماضي للمنصب.',
    ],
  },
  looksFor: { word: ({ norm }) => adjectives.has(norm) },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    for (const adjective of hits) {
      const index = adjective - 1;
      const head = words[index];
      if (!head || !heads.has(head.stem)) continue;
      if (wordsOfYears.test(words[index + 2]?.norm ?? '')) continue;
      const isBare = !head.isDefinite;
      const organisation = organisationAfter(layer, index + 2);
      if (!isBare && organisation < 0) continue;
      const start = tokens.start[index]!;
      const written = text.slice(start, tokens.end[index]);
      const title = `${isBare ? withArticle(written, head.stem) : written} ${text.slice(tokens.start[index + 1], tokens.end[index + 1])}`;
      const last = organisation < 0 ? index + 1 : lastOfOrganisation(layer, organisation);
      const end = tokens.end[last]!;
      const fixed =
        organisation < 0
          ? title
          : `${title} ${withLam(text.slice(tokens.start[organisation], tokens.end[organisation]))}${text.slice(tokens.end[organisation], end)}`;
      report({ start, end, values: { text: text.slice(start, end) }, fixes: [replaceFix(start, end, fixed)] });
    }
  },
};

/** The organisation's first word directly after the title, or -1. */
function organisationAfter(layer: ParagraphText, index: number): number {
  if (index >= layer.tokens.count || layer.tokens.kind[index] !== TokenKind.Arabic) return -1;
  const word = layer.words[index]!;
  if (word.preposition !== '' || word.conjunction !== '') return -1;
  if ((word.triggers & Trigger.organisation) !== 0) return index;
  return word.norm === 'الأمم' || word.norm === 'الناتو' ? index : -1;
}

/** With the adjectives that describe it: «الأمم المتحدة». */
function lastOfOrganisation(layer: ParagraphText, first: number): number {
  if (!layer.words[first]!.isDefinite) return first;
  let last = first;
  while (
    last + 1 < layer.tokens.count &&
    layer.tokens.kind[last + 1] === TokenKind.Arabic &&
    layer.words[last + 1]!.isAdjective &&
    last - first < 3
  )
    last++;
  return last;
}

function withArticle(written: string, stem: string): string {
  const at = written.lastIndexOf(stem);
  const proclitics = written.slice(0, Math.max(at, 0));
  if (proclitics.endsWith('ل')) return `${proclitics}ل${stem}`;
  return `${proclitics}ال${stem}`;
}

function withLam(word: string): string {
  return word.startsWith('ال') ? `لل${word.slice(2)}` : `ل${word}`;
}
