/**
 * The words of the reading view in both languages of Isnad. They are here and not in the bundle of the editor because
 * the view follows `isnad.language`, which need not be the language of the editor.
 */

export type Language = 'ar' | 'en';

export interface Bilingual {
  readonly ar: string;
  readonly en: string;
}

const word = (ar: string, en: string): Bilingual => ({ ar, en });

export const words = {
  title: word('عرض القراءة: {0}', 'Reading: {0}'),
  tools: word('أدوات القراءة', 'Reading tools'),
  layers: word('الطبقات', 'Layers'),
  sources: word('المصادر', 'Sources'),
  cues: word('أفعال القول', 'Cues'),
  content: word('الأقوال', 'Content'),
  entities: word('الأعلام', 'Entities'),
  topics: word('الموضوعات', 'Topics'),
  findings: word('الملاحظات', 'Findings'),
  next: word('القول التالي', 'Next statement'),
  previous: word('القول السابق', 'Previous statement'),
  larger: word('خط أكبر', 'Larger type'),
  smaller: word('خط أصغر', 'Smaller type'),
  showAll: word('إظهار الجميع', 'Show everyone'),
  only: word('أقوال {0} وحدها', 'Only {0}'),
  article: word('المقال', 'Article'),
  atAGlance: word('المقال في لمحة', 'The article at a glance'),
  length: word('الكلمات: {0}', 'Words: {0}'),
  voiceCount: word('الأصوات: {0}', 'Voices: {0}'),
  statementCount: word('الأقوال: {0}', 'Statements: {0}'),
  findingCount: word('الملاحظات: {0}', 'Findings: {0}'),
  aboutSources: word('ملاحظات على مصادر المقال', 'Findings on the sources of the article'),
  whoSpeaks: word('من يتحدث', 'Who speaks'),
  shares: word('نصيب كل صوت من كلمات المقال', 'Share of each voice in the words of the article'),
  writer: word('نص الكاتب', 'The writer'),
  unspecified: word('متحدث غير محدد', 'Speaker not given'),
  aboutWhom: word('من يتحدث عمّن', 'Who speaks about whom'),
  speaksAbout: word('{0} عن {1}', '{0} about {1}'),
  speakersHere: word('المتحدثون في الفقرة', 'Speakers of the paragraph'),
  empty: word('لا يوجد هنا مقال عربي.', 'There is no Arabic article here.'),
  waiting: word('يُحلَّل المقال…', 'The article is being read…'),
  gone: word('تعذّر فتح المقال.', 'The article could not be opened.'),
  place: word('{0} من {1}', '{0} of {1}'),
  mentions: word('مرات الذكر: {0}', 'Mentions: {0}'),
  keyphrases: word('عبارات مفتاحية', 'Key phrases'),
  paragraphNumber: word('الفقرة {0}', 'Paragraph {0}'),
  key: word('مفتاح العلامات', 'Key to the marks'),
  otherVoices: word('أصوات أخرى: {0}', 'Other voices: {0}'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type WordKey = keyof typeof words;

/** Words in one language, with `{0}` and so on replaced by values. */
export function say(language: Language, key: WordKey, ...values: readonly (string | number)[]): string {
  return words[key][language].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
