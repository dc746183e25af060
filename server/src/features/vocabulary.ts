import type {
  AttributionType,
  Bilingual,
  CueKind,
  EntityType,
  InheritedKind,
  Modality,
  ParagraphKind,
  Polarity,
  SourceKind,
  Strength,
} from '../analysis';

/**
 * The words by which the reader meets the codes of an analysis, in both interface languages. One table for the
 * whole program: hovers, outlines, trees and reports all speak from here.
 */

const word = (ar: string, en: string): Bilingual => ({ ar, en });

/** Fine stances (column `stance` of server/data/cues.tsv) and the 21 coarse ones (ATTRIBUTION A.4). */
const stances: Readonly<Record<string, Bilingual>> = {
  accuse: word('اتهام', 'accuses'),
  add: word('إضافة', 'adds'),
  address: word('مخاطبة', 'addresses'),
  admit: word('إقرار', 'admits'),
  agree: word('موافقة', 'agrees'),
  allege: word('زعم', 'alleges'),
  announce: word('إعلان', 'announces'),
  answer: word('إجابة', 'answers'),
  apologise: word('اعتذار', 'apologises'),
  ask: word('سؤال', 'asks'),
  assert: word('قول', 'says'),
  clarify: word('توضيح', 'clarifies'),
  comment: word('تعليق', 'comments'),
  complain: word('شكوى', 'complains'),
  conclude: word('استنتاج', 'concludes'),
  criticise: word('انتقاد', 'criticises'),
  decide: word('قرار', 'decides'),
  declare: word('إعلان', 'declares'),
  decline: word('امتناع', 'declines'),
  demand: word('مطالبة', 'demands'),
  deny: word('نفي', 'denies'),
  describe: word('وصف', 'describes'),
  discuss: word('بحث', 'discusses'),
  estimate: word('تقدير', 'estimates'),
  express: word('إعراب', 'expresses'),
  'from-noun': word('بحسب الاسم', 'as the noun says'),
  hint: word('تلميح', 'hints'),
  inform: word('إخبار', 'informs'),
  justify: word('تبرير', 'justifies'),
  know: word('علم', 'knows'),
  note: word('إشارة', 'notes'),
  opine: word('رأي', 'believes'),
  order: word('أمر', 'orders'),
  perceive: word('إدراك', 'perceives'),
  praise: word('إشادة', 'praises'),
  promise: word('تعهد', 'promises'),
  propose: word('اقتراح', 'proposes'),
  reject: word('رفض', 'rejects'),
  relay: word('نقل', 'relays'),
  remind: word('تذكير', 'reminds'),
  retract: word('تراجع', 'retracts'),
  reveal: word('كشف', 'reveals'),
  show: word('إظهار', 'shows'),
  stipulate: word('نص', 'stipulates'),
  stress: word('تأكيد', 'stresses'),
  testify: word('شهادة', 'testifies'),
  thank: word('شكر', 'thanks'),
  threaten: word('تهديد', 'threatens'),
  warn: word('تحذير', 'warns'),
  write: word('كتابة', 'writes'),
};

/** The commitment that the cue lends the content: the writer's framing, not truth (ATTRIBUTION A.4). */
const strengths: Readonly<Record<Strength, Bilingual>> = {
  factive: word('يسلّم بصحة القول', 'taken as fact'),
  strong: word('قوي', 'strong'),
  neutral: word('محايد', 'neutral'),
  weak: word('ضعيف', 'weak'),
  distancing: word('متحفظ على القول', 'distancing'),
  na: word('لا ينطبق', 'not applicable'),
};

const polarities: Readonly<Record<Polarity, Bilingual>> = {
  positive: word('مثبت', 'positive'),
  negative: word('منفي', 'negated'),
};

const modalities: Readonly<Record<Modality, Bilingual>> = {
  asserted: word('واقع', 'asserted'),
  expected: word('متوقع', 'expected'),
  possible: word('محتمل', 'possible'),
  conditional: word('مشروط', 'conditional'),
  requested: word('مطلوب', 'requested'),
};

/** ATTRIBUTION A.5. */
const sourceKinds: Readonly<Record<SourceKind, Bilingual>> = {
  person: word('شخص', 'person'),
  organisation: word('مؤسسة', 'organisation'),
  group: word('جماعة', 'group'),
  anonymous: word('مصدر مجهّل', 'anonymous source'),
  document: word('وثيقة', 'document'),
  media: word('وسيلة إعلام', 'news outlet'),
  unspecified: word('غير محدد', 'unspecified'),
  author: word('كاتب المقال', 'the writer'),
};

/** ATTRIBUTION A.3. */
const attributionTypes: Readonly<Record<AttributionType, Bilingual>> = {
  direct: word('اقتباس مباشر', 'direct quotation'),
  'direct-unquoted': word('قول مباشر بلا أقواس', 'direct speech without marks'),
  indirect: word('قول غير مباشر', 'indirect speech'),
  mixed: word('قول غير مباشر فيه اقتباس', 'indirect speech with quoted words'),
  'speech-act': word('فعل قولي', 'speech act'),
};

const cueKinds: Readonly<Record<CueKind, Bilingual>> = {
  verb: word('فعل', 'verb'),
  participle: word('حال', 'participle'),
  noun: word('مصدر الفعل', 'verbal noun'),
  device: word('أداة إسناد', 'attribution phrase'),
  passive: word('مبني للمجهول', 'passive'),
  colon: word('نقطتان', 'colon'),
};

/** ATTRIBUTION B.5. */
const inheritedKinds: Readonly<Record<InheritedKind, Bilingual>> = {
  elided: word('فاعل مستتر', 'elided subject'),
  hal: word('صاحب الحال', 'carried by a participle'),
  pronoun: word('ضمير', 'pronoun'),
  anaphor: word('إحالة', 'anaphor'),
  addressee: word('المخاطَب السابق', 'earlier addressee'),
};

/** ATTRIBUTION D. */
const entityTypes: Readonly<Record<EntityType, Bilingual>> = {
  PER: word('شخص', 'person'),
  ROLE: word('منصب', 'role'),
  ORG: word('مؤسسة', 'organisation'),
  MEDIA: word('وسيلة إعلام', 'news outlet'),
  GPE: word('بلد أو مدينة', 'country or city'),
  LOC: word('موقع', 'place'),
  FAC: word('منشأة', 'facility'),
  EVENT: word('حدث', 'event'),
  NORP: word('جنسية أو جماعة', 'nationality or group'),
  DATE: word('تاريخ', 'date'),
  TIME: word('وقت', 'time'),
  MONEY: word('مبلغ', 'amount of money'),
  NUM: word('عدد', 'number'),
  PERCENT: word('نسبة مئوية', 'percentage'),
  LAW: word('قانون أو معاهدة', 'law or treaty'),
  PRODUCT: word('منتج', 'product'),
};

const paragraphKinds: Readonly<Record<ParagraphKind, Bilingual>> = {
  headline: word('العنوان', 'headline'),
  dateline: word('مكان الخبر وتاريخه', 'dateline'),
  byline: word('الكاتب', 'byline'),
  subheading: word('عنوان فرعي', 'subheading'),
  list: word('قائمة', 'list'),
  link: word('رابط', 'link'),
  text: word('فقرة', 'paragraph'),
};

/** Names of evidence (ATTRIBUTION B.2 to B.6). A name that is not here is shown as it is. */
const evidences: Readonly<Record<string, Bilingual>> = {
  addressee: word('المخاطَب يجيب', 'the addressee answers'),
  agreement: word('مطابقة الفعل والفاعل', 'verb agrees with subject'),
  anaphor: word('إحالة إلى متحدث سابق', 'refers to an earlier speaker'),
  apposition: word('بدل', 'apposition'),
  clash: word('عدم مطابقة', 'agreement clash'),
  colon: word('نقطتان', 'colon'),
  corrected: word('صحّحه قارئ', 'corrected by a reader'),
  comma: word('بعد فاصلة', 'after a comma'),
  complementiser: word('حرف مصدري', 'complementiser'),
  connective: word('بعد أداة ربط', 'after a connective'),
  continuation: word('فعل متابعة', 'continuation verb'),
  device: word('أداة إسناد', 'attribution phrase'),
  elided: word('فاعل مستتر', 'elided subject'),
  frame: word('تركيب الفعل', 'frame of the verb'),
  gender: word('مطابقة الجنس', 'gender agrees'),
  hal: word('حال من المتحدث', 'participle of the speaker'),
  headline: word('عنوان', 'headline'),
  'headline colon': word('نقطتان في العنوان', 'colon of a headline'),
  homograph: word('لفظ مشترك', 'homograph'),
  inherited: word('متحدث سبق ذكره', 'speaker carried on'),
  linker: word('رابط', 'linker'),
  margin: word('الفرق عن المرشح التالي', 'margin over the next candidate'),
  name: word('اسم علم', 'proper name'),
  nested: word('قول داخل قول', 'statement inside a statement'),
  nounPhrase: word('اسم بعد الفعل', 'noun phrase'),
  number: word('مطابقة العدد', 'number agrees'),
  object: word('مفعول', 'object'),
  participle: word('اسم فاعل', 'participle'),
  paragraph: word('أول الفقرة', 'start of the paragraph'),
  passive: word('مبني للمجهول', 'passive'),
  possessor: word('مضاف إليه', 'possessor'),
  postposed: word('الفعل بعد القول', 'cue after the statement'),
  preposition: word('حرف جر', 'preposition'),
  prior: word('تواتر الاستعمال', 'prior of the cue'),
  pronoun: word('ضمير', 'pronoun'),
  proclitic: word('حرف جر متصل', 'fused preposition'),
  question: word('سؤال غير مباشر', 'indirect question'),
  quotation: word('علامة اقتباس', 'quotation mark'),
  quote: word('علامة اقتباس', 'quotation mark'),
  relative: word('اسم موصول', 'relative pronoun'),
  relay: word('نقل عن وسيط', 'relayed by a medium'),
  role: word('منصب', 'role'),
  score: word('مجموع النقاط', 'score of the cue gate'),
  sentence: word('أول الجملة', 'start of the sentence'),
  stack: word('المتحدث الحالي', 'current speaker'),
  svo: word('الفاعل قبل الفعل', 'subject before verb'),
  switch: word('انتقال إلى متحدث آخر', 'switch of speaker'),
  trigger: word('كلمة دالة على المتحدث', 'trigger word of a source'),
  vso: word('الفاعل بعد الفعل', 'verb before subject'),
};

function lookUp(table: Readonly<Record<string, Bilingual>>, code: string): Bilingual {
  return Object.hasOwn(table, code) ? table[code]! : word(code, code);
}

/** What stands in the place of a name where the text gives no speaker. */
export const unspecifiedSpeaker: Bilingual = word('متحدث غير محدد', 'Speaker not given');

/** Each of these functions gives the words for a code; for a code that its table does not hold, the code itself. */
export const stanceWords = (stance: string): Bilingual => lookUp(stances, stance);
export const strengthWords = (strength: Strength): Bilingual => lookUp(strengths, strength);
export const polarityWords = (polarity: Polarity): Bilingual => lookUp(polarities, polarity);
export const modalityWords = (modality: Modality): Bilingual => lookUp(modalities, modality);
export const sourceKindWords = (kind: SourceKind): Bilingual => lookUp(sourceKinds, kind);
export const attributionTypeWords = (type: AttributionType): Bilingual => lookUp(attributionTypes, type);
export const cueKindWords = (kind: CueKind): Bilingual => lookUp(cueKinds, kind);
export const inheritedKindWords = (kind: InheritedKind): Bilingual => lookUp(inheritedKinds, kind);
export const entityTypeWords = (type: EntityType): Bilingual => lookUp(entityTypes, type);
export const paragraphKindWords = (kind: ParagraphKind): Bilingual => lookUp(paragraphKinds, kind);

/** One piece of evidence, `name` or `name:value`, in words: the value is kept behind a colon. */
export function evidenceWords(evidence: string): Bilingual {
  const colon = evidence.indexOf(':');
  const name = colon < 0 ? evidence : evidence.slice(0, colon);
  const words = lookUp(evidences, name);
  const value = colon < 0 ? '' : evidence.slice(colon + 1).trim();
  if (value === '') return words;
  // A value may be a name of evidence itself («frame:quotation») or words of the article («complementiser:أن»).
  const inside = lookUp(evidences, value);
  return word(`${words.ar}: ${inside.ar}`, `${words.en}: ${inside.en}`);
}
