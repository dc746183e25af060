import type { EntityType } from '../analysis';
import { NameCode, organisationName, personName, placeName, Trigger, type Word, WordClass } from '../lexicon/words';
import { isMarkAt, type ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { withoutProclitics } from './proclitics';
import type { IsPeople } from './nisbas';
import type { NameRange, TypedRange } from './ranges';
import { withTitled } from './titled';
import { WordMemo } from './wordMemo';

/** Institutions of a state: with its nisba or its name they are names (ATTRIBUTION, rulings: «السلطات الهولندية»). */
const stateBodies = new Set(
  (
    'سلطات حكومة جيش شرطة خارجية برلمان رئاسة سفارة قنصلية استخبارات مخابرات محكمة وزارة نيابة مفوضية هيئة منتخب ' +
    'إدارة دفاع خزانة نظام قيادة'
  ).split(' '),
);
/** Bodies that take the name of the state after them: «سفارة الولايات المتحدة», not «منتخب مصر» (ATTRIBUTION, rulings). */
const bodiesOf = new Set('سفارة قنصلية حكومة جيش شرطة برلمان جامعة بنك مصرف بورصة'.split(' '));
/** Heads that make one name with the place after them (ATTRIBUTION D, FAC and LOC). */
const placeHeads = new Set(
  'طريق خط مفرق مفترق دوار جسر سد مصنع حائط مرفأ وادي جبل جبال فج سهل هضبة مرتفعات'.split(' '),
);
/** The same, and with a person's name too: «مسجد الحسين», «مستشفى ابن سينا». */
const buildings = new Set('استاد سجن مسجد جامع كنيسة متحف ميدان مستشفى شارع ملعب مطار'.split(' '));
/** Names of Latin letters in Arabic spelling, and those that are words as well. */
const letterNames = new Set(
  'إيه ايه إي بي سي دي إف اف جي إتش اتش جيه كيه إل إم ام أم إن ان كيو آر إس اس تي يو دبليو دابليو إكس'.split(' '),
);
const doubtfulLetterNames = new Set('آي أي اي أو او في ال أن أف'.split(' '));
const isLetterName = new WordMemo((word) => letterNames.has(withoutProclitics(word)));
/** Verbal nouns in names of bodies, with the preposition that goes on with the name: «للوقاية [من حوادث السير]». */
const governed: Readonly<Record<string, string>> = {
  وقاية: 'من',
  دفاع: 'عن',
  رقابة: 'على',
  إشراف: 'على',
  بحث: 'عن',
  حد: 'من',
};
/** Editions of an outlet: «بي بي سي [عربي]». */
const editions = new Set('عربي عربية بالعربية بالعربي'.split(' '));
/** Classifiers in the plural. */
const plurals = new Set('منظمات وكالات هيئات مؤسسات برامج'.split(' '));
/** Adjectives of the day, no part of a name. */
const passing = new Set(
  'سابق سابقة أسبق اسبق حالي حالية جديد جديدة راحل راحلة مقبل مقبلة مؤقت مؤقتة منتخب منتخبة حاكم حاكمة'.split(' '),
);
/** Stems of names of one word that mean nothing else in news. */
const sure = new Set(
  'إخوان اخوان حوثيون حوثيين داعش حماس ناتو كرملين بنتاغون بنتاجون كونغرس كونجرس يونيسف يونيسيف يونسكو أونروا طالبان ليكود كنيست إنتربول فيفا يويفا بوليساريو'.split(
    ' ',
  ),
);
/** Courts and offices of a town carry its name: «المحكمة الابتدائية بتونس»; «السفارة الأميركية ببغداد» are two names. */
const localBodies = new Set('محكمة دائرة مركز منطقة مدرسة'.split(' '));
/** Prepositions that no name of a body holds, unless a verbal noun governs them. */
const outsidePrepositions = new Set('على علي إلى الى مع حول بشأن خلال بعد قبل ضد عبر لدى'.split(' '));
/** What the writer shares in: «منتخبنا الوطني». */
const ours = new Set('منتخبنا فريقنا جيشنا حكومتنا بلادنا مجلسنا نادينا اتحادنا'.split(' '));
/** Heads of bodies that a ministry is not named after. */
const bodyHeads = new Set('هيئة مجلس وزارة شركة بنك لجنة منظمة جامعة نقابة اتحاد جمعية'.split(' '));
const parties = new Set('حزب حركة تيار'.split(' '));
/** Adjectives that make no name of a body: «الحكومة الانتقالية». */
const generic = new Set(
  (
    'محلية دولية مركزية انتقالية اشتراكية تشريعية تنفيذية تجارية قضائية حكومية أمنية مدنية محلي دولي مركزي رسمية منتخبة ' +
    'معنية مختصة إدارية رقابية صحية جهوية شرعية ائتلافية'
  ).split(' '),
);
/** What a body is asked or meets for, never part of its name. */
const purposes = new Set(
  'رفع تحقيق مطالبة ضمان مناقشة إجراء اختيار تقديم إقناع منع تنفيذ مواجهة رويترز وكالة قناة شبكة صحيفة'.split(' '),
);
/** Titles that a sequence model takes for the first words of a name: «آية الله علي خامنئي». */
const titlesOfTwo: Readonly<Record<string, string>> = { آية: 'الله', حجة: 'الإسلام' };
const sides = new Set('شمال جنوب شرق غرب وسط'.split(' '));
const directions = new Set('شمالي جنوبي شرقي غربي شمالية جنوبية شرقية غربية'.split(' '));

/**
 * Brings names into line with the guidelines where a sequence model errs by rule: two names joined by و, a circumstance at
 * the end, the second half of a nisba, hashtags, institutions of a state. Names stay in order and apart. Linear.
 */
export function repairNames(
  paragraph: ParagraphText,
  found: readonly NameRange[],
  known: readonly TypedRange[],
  isPeople: IsPeople,
): readonly NameRange[] {
  const names = joined(paragraph, withKnown(paragraph, found, known), isPeople);
  const knownAt = new Map(known.map((range) => [range.from, range]));
  const isKnown = (type: EntityType, from: number, to: number): boolean => {
    const range = knownAt.get(from);
    return range !== undefined && range.to === to && flat(range.type) === flat(type);
  };
  const out: NameRange[] = [];
  let free = 0;
  const push = (name: NameRange): void => {
    const from = Math.max(name.from, free);
    if (from >= name.to) return;
    out.push(from === name.from ? name : { ...name, from });
    free = name.to;
  };
  names.forEach((name, index) => {
    const next = names[index + 1]?.from ?? paragraph.words.length;
    addStateBodies(paragraph, free, name.from, isPeople, push);
    for (const part of split(paragraph, name, isKnown)) {
      const kept = trimmed(paragraph, part, isKnown, isPeople);
      const isLast = kept.to === name.to;
      if (
        isBareInstitution(paragraph, kept, isKnown) ||
        isGenericBody(paragraph, kept, isKnown) ||
        isNobody(paragraph, kept)
      )
        continue;
      push(withHead(paragraph, isLast ? extended(paragraph, kept, next, isPeople) : kept, free));
      const rest = remainder(paragraph, part, kept, knownAt);
      if (rest) push(rest);
    }
  });
  addStateBodies(paragraph, free, paragraph.words.length, isPeople, push);
  return withTitled(paragraph, out);
}

/** Names that a sequence model tore: «ولؤي | صلاح», «وزارة الثقافة | والفنون والتراث». */
function joined(paragraph: ParagraphText, names: readonly NameRange[], isPeople: IsPeople): readonly NameRange[] {
  const { words } = paragraph;
  const out: NameRange[] = [];
  for (const name of names) {
    const last = out[out.length - 1];
    const first = words[name.from]!;
    const isTorn =
      last?.to === name.from &&
      last.type === name.type &&
      (name.type === 'PER'
        ? last.to - last.from === 1 && first.conjunction === '' && first.preposition === '' && first.triggers === 0
        : words[last.from]!.stem === 'وزارة' && first.conjunction === 'و' && first.isDefinite && !isBody(first));
    // «المخابرات العامة | السعودية»: the country is the nisba of the body.
    const isNisba =
      last?.to === name.from &&
      last.type === 'ORG' &&
      last.to - last.from > 1 &&
      name.to === name.from + 1 &&
      name.type === 'GPE' &&
      words[last.from]!.isDefinite &&
      words[last.to - 1]!.isAdjective &&
      first.isDefinite &&
      first.conjunction === '' &&
      first.preposition === '' &&
      isPeople(first) &&
      agrees(words[last.to - 1]!, first);
    if (last && (isTorn || isNisba))
      out[out.length - 1] = { ...last, to: name.to, confidence: Math.min(last.confidence, name.confidence) };
    else out.push(name);
  }
  return out;
}

function isBody(word: Word): boolean {
  return stateBodies.has(word.stem) || bodyHeads.has(word.stem);
}

/** «الاتحاد الأوروبي وحلف شمال الأطلسي» are two; «وزارة الصناعة والتجارة» is one. */
function split(
  paragraph: ParagraphText,
  name: NameRange,
  isKnown: (type: EntityType, from: number, to: number) => boolean,
): NameRange[] {
  const out: NameRange[] = [];
  let start = name.from;
  for (let at = name.from + 1; at < name.to; at++) {
    const word = paragraph.words[at]!;
    // A proclitic cannot be read off a name that no table knows: «سعيد وسامال رحيم».
    const isJoined = word.conjunction === 'و' || (name.type === 'PER' && word.name === 0 && /^و..../.test(word.norm));
    if (!isJoined) continue;
    // Of a ministry the portfolios, not the bodies, go on with the name.
    if (paragraph.words[start]!.stem === 'وزارة' && word.isDefinite && !isBody(word)) continue;
    const startsName =
      name.type === 'PER' ||
      (word.triggers & (Trigger.organisation | Trigger.media)) !== 0 ||
      ((word.nameSure & (placeName | organisationName)) !== 0 &&
        (paragraph.words[start]!.triggers & Trigger.organisation) === 0) ||
      isKnown(name.type, start, at);
    if (!startsName) continue;
    out.push({ ...name, from: start, to: at });
    start = at;
    // «… والملك فلان»: the title of the second is not part of its name.
    if (name.type === 'PER')
      while (
        start < name.to - 1 &&
        (paragraph.words[start]!.triggers & (Trigger.honorific | Trigger.role | Trigger.rank)) !== 0
      )
        start++;
    at = start;
  }
  out.push({ ...name, from: start });
  return out;
}

/** No name ends in a function word, a mark that it does not open, or «بالصورة». */
function trimmed(
  paragraph: ParagraphText,
  name: NameRange,
  isKnown: (type: EntityType, from: number, to: number) => boolean,
  isPeople: IsPeople,
): NameRange {
  let { from, to } = name;
  if (name.type === 'PER') return trimmedPerson(paragraph, name);
  if (name.type === 'ORG' || name.type === 'MEDIA')
    for (let at = from + 1; at < to; at++) {
      const word = paragraph.words[at]!;
      if (
        word.preposition === 'ب' &&
        (word.triggers & Trigger.organisation) === 0 &&
        !((word.name & placeName) !== 0 && localBodies.has(paragraph.words[from]!.stem)) &&
        !isKnown(name.type, from, to)
      )
        to = at;
      // «[مفوضة] الأمم المتحدة [السامية …]»: an adjective of the word before.
      else if (
        word.isAdjective &&
        word.conjunction === '' &&
        !isPeople(word) &&
        !stateBodies.has(paragraph.words[from]!.stem) &&
        (paragraph.words[from]!.triggers & Trigger.organisation) === 0 &&
        isKnown(name.type, from, at) &&
        !isKnown(name.type, from, to)
      )
        to = at;
      else if (outsidePrepositions.has(word.norm) && governed[paragraph.words[at - 1]!.stem] !== word.norm) to = at;
      // «مجلس الأمة [لرفع الحصانة]»: what a known body does something for.
      else if (word.preposition === 'ل' && purposes.has(word.stem) && isKnown(name.type, from, at)) to = at;
      // «المفوضية العليا للانتخابات نوري…»: a known name is over, and the noun phrase with it.
      else if (
        !word.isDefinite &&
        word.conjunction === '' &&
        (word.name & personName) !== 0 &&
        isKnown(name.type, from, at)
      )
        to = at;
    }
  // «جنوب الحديدة», but «جنوب السودان».
  if (
    flat(name.type) === 'GPE' &&
    to > from + 1 &&
    sides.has(paragraph.words[from]!.stem) &&
    !isKnown(name.type, from, to)
  )
    from++;
  // «منظمات الأمم المتحدة»: the plural is no part of the name (ATTRIBUTION D, span).
  if (plurals.has(paragraph.words[from]!.stem) && isKnown(name.type, from + 1, to)) from++;
  while (to > from + 1 && passing.has(paragraph.words[to - 1]!.stem) && !isKnown(name.type, from, to)) to--;
  while (to > from + 1 && !isKnown(name.type, from, to) && isForeignWithNisba(paragraph, to, isPeople)) to--;
  while (to > from + 1 && isDescribed(paragraph, name.type, from, to, isKnown, isPeople)) to--;
  const loose = WordClass.preposition | WordClass.connective | WordClass.relative | WordClass.demonstrative;
  while (to > from + 1 && !isKnown(name.type, from, to)) {
    const word = paragraph.words[to - 1]!;
    const isMark = paragraph.tokens.kind[to - 1] === TokenKind.Punctuation && !isMarkAt(paragraph, to - 1, ')"»”');
    if (!isMark && ((word.classes & loose) === 0 || word.isDefinite) && (word.norm.length > 1 || !word.isArabic)) break;
    to--;
  }
  while (from < to - 1 && isMarkAt(paragraph, from, '@#،.:')) from++;
  return { ...name, from, to };
}

/** «ميلان [الإيطالي]», «جامعة ماساريك [التشيكية]», «ميليشيا الحوثي [الإيرانية]»: where a name that needs no more comes from. */
function isForeignWithNisba(paragraph: ParagraphText, to: number, isPeople: IsPeople): boolean {
  const last = paragraph.words[to - 1]!;
  const before = paragraph.words[to - 2]!;
  if (!last.isDefinite || last.conjunction !== '' || last.preposition !== '' || !isPeople(last)) return false;
  if (directions.has(last.stem)) return false;
  if (before.stem === 'حوثي' || before.stem === 'حوثيين') return true;
  return (
    !before.isDefinite && before.isArabic && !before.isCommonNoun && before.triggers === 0 && before.norm.length > 1
  );
}

/** «داعش [الإرهابي]», «جيش الإسلام [المسلح]», «حزب الخضر [الألماني]»: what an article says of a known name. */
function isDescribed(
  paragraph: ParagraphText,
  type: EntityType,
  from: number,
  to: number,
  isKnown: (type: EntityType, from: number, to: number) => boolean,
  isPeople: IsPeople,
): boolean {
  const last = paragraph.words[to - 1]!;
  const head = paragraph.words[from]!;
  if (!last.isDefinite || last.conjunction !== '' || last.preposition !== '' || directions.has(last.stem)) return false;
  if (!isKnown(type, from, to - 1) || isKnown(type, from, to)) return false;
  if (isPeople(last)) return parties.has(head.stem);
  return last.isAdjective && (head.triggers & Trigger.organisation) === 0 && !stateBodies.has(head.stem);
}

/** «آية الله [علي خامنئي]»: a person without a title of two words, and without what cannot end a name. */
function trimmedPerson(paragraph: ParagraphText, name: NameRange): NameRange {
  let { from, to } = name;
  const { words } = paragraph;
  const loose = WordClass.preposition | WordClass.connective | WordClass.relative | WordClass.demonstrative;
  while (from < to - 1 && isMarkAt(paragraph, from, '@#،.:')) from++;
  if (to - from > 2 && titlesOfTwo[words[from]!.stem] === words[from + 1]!.norm) from += 2;
  while (to > from + 1) {
    const word = words[to - 1]!;
    const isMark = paragraph.tokens.kind[to - 1] === TokenKind.Punctuation && !isMarkAt(paragraph, to - 1, ')"»”');
    const isLoose = (word.classes & loose) !== 0 && !word.isDefinite;
    const isLetter = word.norm.length === 1 && word.isArabic;
    if (!isMark && !isLoose && !isLetter) break;
    to--;
  }
  return { ...name, from, to };
}

/** «الحكومة الانتقالية», «الهيئة التشريعية»; «منتخبنا الوطني». */
function isGenericBody(
  paragraph: ParagraphText,
  { type, from, to }: NameRange,
  isKnown: (type: EntityType, from: number, to: number) => boolean,
): boolean {
  if (type !== 'ORG' || isKnown(type, from, to)) return false;
  const first = paragraph.words[from]!;
  if (ours.has(first.stem)) return true;
  const last = paragraph.words[from + 1]!;
  return (
    to === from + 2 &&
    first.isDefinite &&
    last.isDefinite &&
    (stateBodies.has(first.stem) || (first.triggers & Trigger.organisation) !== 0) &&
    generic.has(last.stem)
  );
}

/** «شرطيان أفغانيان», «باحثون تشيك»: several, and so no name of a person; «في عمر …» is an age. */
function isNobody(paragraph: ParagraphText, { type, from, to }: NameRange): boolean {
  if (type !== 'PER') return false;
  const first = paragraph.words[from]!;
  if (to === from + 1)
    return (
      first.stem === 'عمر' && !first.isDefinite && (first.preposition !== '' || isPrepositionAt(paragraph, from - 1))
    );
  const isSeveral = (word: Word): boolean => word.stem.length > 4 && /(?:ان|ون|ين)$/.test(word.stem);
  return first.name === 0 && isSeveral(first) && (first.isCommonNoun || isSeveral(paragraph.words[from + 1]!));
}

function isPrepositionAt(paragraph: ParagraphText, at: number): boolean {
  return at >= 0 && (paragraph.words[at]!.classes & WordClass.preposition) !== 0;
}

/** What a name that was cut leaves behind: the town of «السفارة الأميركية [ببغداد]», the head of «منظمة العفو الدولية [فلان الفلاني]». */
function remainder(
  paragraph: ParagraphText,
  whole: NameRange,
  kept: NameRange,
  knownAt: ReadonlyMap<number, TypedRange>,
): NameRange | null {
  if (whole.type === 'PER' || kept.to >= whole.to) return null;
  const from = kept.to;
  const word = paragraph.words[from]!;
  const known = knownAt.get(from);
  if (known && known.to <= whole.to && (flat(known.type) === 'GPE' || flat(known.type) === 'ORG'))
    return { type: flat(known.type), from, to: known.to, confidence: whole.confidence };
  if (word.preposition !== '' && (word.nameUsual & placeName) !== 0)
    return { type: 'GPE', from, to: from + 1, confidence: whole.confidence };
  const isPerson = whole.to - from >= 2 && whole.to - from <= 4 && !word.isDefinite && (word.name & personName) !== 0;
  return isPerson ? { type: 'PER', from, to: whole.to, confidence: whole.confidence } : null;
}

/** «المنظمة», «الهيئة» alone are common nouns (ATTRIBUTION, rulings). */
function isBareInstitution(
  paragraph: ParagraphText,
  { type, from, to }: NameRange,
  isKnown: (type: EntityType, from: number, to: number) => boolean,
): boolean {
  const word = paragraph.words[from]!;
  return (
    to === from + 1 &&
    type === 'ORG' &&
    word.isDefinite &&
    (word.triggers & Trigger.organisation) !== 0 &&
    word.isCommonNoun &&
    !isKnown(type, from, to)
  );
}

/**
 * Known names of several words, and the unmistakable ones of one word, where the model saw none, or only a piece of one.
 */
function withKnown(
  paragraph: ParagraphText,
  found: readonly NameRange[],
  known: readonly TypedRange[],
): readonly NameRange[] {
  const wanted: TypedRange[] = [];
  let nextKnown = 0;
  for (let index = 0; index < paragraph.words.length; index++) {
    const range = known[nextKnown];
    if (range?.from === index) {
      nextKnown++;
      if (
        range.type !== 'EVENT' &&
        range.type !== 'LAW' &&
        (range.to - range.from > 1 || isSure(paragraph.words[index]!, range.type))
      )
        wanted.push(range);
      index = range.to - 1;
      continue;
    }
    const to = spelledEnd(paragraph, index);
    if (to > index) {
      wanted.push({ type: 'ORG', from: index, to });
      index = to - 1;
    } else if (isSurePlace(paragraph.words[index]!)) wanted.push({ type: 'GPE', from: index, to: index + 1 });
  }
  if (wanted.length === 0) return found;
  const out: NameRange[] = [];
  let at = 0;
  for (const { type, from, to } of wanted) {
    while (at < found.length && found[at]!.to <= from) out.push(found[at++]!);
    let end = at;
    while (end < found.length && found[end]!.from < to) end++;
    if (found.slice(at, end).some((name) => name.from < from || name.to > to)) continue;
    // Of a name of several words the table knows the kind, of one word the model does: «برشلونة».
    const exact = found.slice(at, end).find((name) => name.from === from && name.to === to);
    if (exact && to - from === 1) continue;
    out.push({ type: flat(type), from, to, confidence: Math.max(exact?.confidence ?? 0, 0.75) });
    at = end;
  }
  out.push(...found.slice(at));
  return out;
}

/** The end of an acronym spelt by the names of its letters, «بي إم دبليو», or `from`. */
function spelledEnd(paragraph: ParagraphText, from: number): number {
  let sureLetters = 0;
  let end = from;
  for (let at = from; at < paragraph.words.length; at++) {
    if (at === from && !isLetterName.of(paragraph.words[at]!)) return from;
    const form = at === from ? withoutProclitics(paragraph.words[at]!) : paragraph.words[at]!.norm;
    if (letterNames.has(form)) {
      sureLetters++;
      end = at + 1;
    } else if (at === from || !doubtfulLetterNames.has(form)) break;
  }
  return sureLetters >= 2 ? end : from;
}

function isSure(word: Word, type: EntityType): boolean {
  if (sure.has(word.stem)) return true;
  if (word.isCommonNoun) return false;
  if (flat(type) === 'GPE') return (word.name === 0 && !word.isAdjective) || isSurePlace(word);
  return flat(type) === 'ORG' && isSureOrganisation(word);
}

/** A company, outlet or club by its only reading: «موبينيل», «يونهاب». */
function isSureOrganisation(word: Word): boolean {
  if (word.norm.length <= 3 || word.verb > 0 || word.classes !== 0) return false;
  return word.name === 0 || ((word.nameSure & organisationName) !== 0 && (word.name & ~organisationName) === 0);
}

/** A country or town by its only reading. */
function isSurePlace(word: Word): boolean {
  const towns = NameCode.LC | NameCode.LT;
  return (
    (word.nameSure & towns) !== 0 &&
    (word.name & ~(towns | NameCode.LR)) === 0 &&
    !word.isCommonNoun &&
    word.norm.length > 3
  );
}

function flat(type: EntityType): EntityType {
  if (type === 'MEDIA') return 'ORG';
  return type === 'LOC' || type === 'FAC' ? 'GPE' : type;
}

/** «الجيش الكوري [الشمالي]», «كوريا[_الجنوبية]». */
function extended(paragraph: ParagraphText, name: NameRange, limit: number, isPeople: IsPeople): NameRange {
  let { to } = name;
  const { words } = paragraph;
  if (to < limit && words[to]!.isDefinite && words[to]!.conjunction === '') {
    const last = words[to - 1]!;
    if (name.type !== 'PER' && directions.has(words[to]!.stem) && isPeople(last)) to++;
  }
  // «المجلس الوطني الانتقالي [الليبي]»: of which state a body is.
  const first = words[name.from]!;
  if (
    name.type === 'ORG' &&
    to < limit &&
    to - name.from > 1 &&
    first.isDefinite &&
    words[to]!.isDefinite &&
    words[to]!.conjunction === '' &&
    words[to]!.preposition === '' &&
    (words[to - 1]!.isAdjective || isPeople(words[to - 1]!)) &&
    isPeople(words[to]!) &&
    agrees(first, words[to]!) &&
    agrees(words[to - 1]!, words[to]!)
  )
    to++;
  if (
    name.type === 'ORG' &&
    to < limit &&
    editions.has(words[to]!.norm) &&
    !isPeople(words[to - 1]!) &&
    letterNames.has(words[to - 1]!.norm)
  )
    to++;
  if (name.type === 'ORG' && to + 2 < limit && governed[words[to - 1]!.stem] === words[to]!.norm) {
    const noun = words[to + 1]!;
    if (noun.isDefinite) to += 2;
    else if (words[to + 2]!.isDefinite && words[to + 2]!.conjunction === '') to += 3;
  }
  // «وزارة الصناعة [والتجارة]», «وزارة الطاقة [والمياه]»
  const head = words[name.from]!.stem;
  if (head === 'وزارة' || head === 'وزارتي' || head === 'وزارات')
    while (
      to < limit &&
      words[to]!.conjunction === 'و' &&
      words[to]!.isDefinite &&
      words[to]!.triggers === 0 &&
      words[to]!.name === 0
    )
      to++;
  if (isMarkAt(paragraph, name.from - 1, '#')) {
    let end = to;
    let joined = 0;
    while (end + 1 < limit && isMarkAt(paragraph, end, '_') && paragraph.tokens.kind[end + 1] === TokenKind.Arabic) {
      end += 2;
      joined++;
    }
    if (joined > 0 && joined <= 2) to = end;
  }
  return to === name.to ? name : { ...name, to };
}

/** «سفارة الولايات المتحدة» is an organisation, «طريق صنعاء» and «مسجد الحسين» are places. */
function withHead(paragraph: ParagraphText, name: NameRange, free: number): NameRange {
  if (name.type === 'ORG' || name.type === 'MEDIA') return name;
  const head = paragraph.words[name.from - 1];
  if (!head || name.from - 1 < free || head.isDefinite) return name;
  const first = paragraph.words[name.from]!;
  // «مستشفى بأرفود»: of a name that no table knows the preposition cannot be read off.
  if (first.preposition !== '' || first.conjunction !== '' || (first.name === 0 && /^[وبلك]/.test(first.norm)))
    return name;
  const isBuilding = buildings.has(head.stem);
  if (name.type === 'PER') return isBuilding ? { ...name, type: 'FAC', from: name.from - 1 } : name;
  if (bodiesOf.has(head.stem)) return { ...name, type: 'ORG', from: name.from - 1 };
  // «عن طريق تونس»: no road.
  const isPlace = isBuilding || (placeHeads.has(head.stem) && paragraph.words[name.from - 2]?.norm !== 'عن');
  return isPlace ? { ...name, from: name.from - 1 } : name;
}

/** «السلطات المصرية», «الخارجية الروسية»: an institution of a state with its nisba, where the model saw no name. */
function addStateBodies(
  paragraph: ParagraphText,
  from: number,
  to: number,
  isPeople: IsPeople,
  push: (name: NameRange) => void,
): void {
  const { words } = paragraph;
  for (let at = from; at + 1 < to; at++) {
    const head = words[at]!;
    if (!head.isDefinite || !stateBodies.has(head.stem)) continue;
    const before = words[at - 1];
    // «وزير الخارجية الروسي»: part of a title.
    if (before && ((before.triggers & Trigger.role) !== 0 || (before.nameUsual & NameCode.TT) !== 0)) continue;
    let end = at + 1;
    while (
      end < to &&
      words[end]!.isDefinite &&
      words[end]!.conjunction === '' &&
      words[end]!.preposition === '' &&
      (isPeople(words[end]!) || (end > at + 1 && directions.has(words[end]!.stem)))
    )
      end++;
    if (end === at + 1 || !agrees(head, words[at + 1]!)) continue;
    push({ type: 'ORG', from: at, to: end, confidence: 0.7 });
    at = end - 1;
  }
}

/** A feminine or plural institution takes a feminine adjective: «الخارجية الروسية», but «الخارجية الروسي» is torn from a title. */
function agrees(head: Word, adjective: Word): boolean {
  const isFeminine = /(?:ة|ات)$/.test(head.stem);
  return isFeminine === adjective.stem.endsWith('ة');
}
