import type { EntityType, Gender } from '../analysis';
import { NameCode, Trigger, type Word, WordClass } from '../lexicon/words';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { foldSpelling } from './featureKeys';
import { partOf } from './keys';
import type { Knowledge } from './knowledge';
import type { LocalMention } from './mentions';
import { procliticLength, withoutProclitics } from './proclitics';

/** Completes a token range and a type to a mention: label form, matching keys, proclitics, gender. */
export function describe(
  paragraph: ParagraphText,
  type: EntityType,
  from: number,
  to: number,
  confidence: number,
  knowledge: Knowledge,
): LocalMention {
  const first = paragraph.words[from]!;
  const isWhole = type === 'PER' && (followsHonorific(paragraph, from) || followsWord(paragraph, from, 'ف'));
  const forms: string[] = [];
  const parts: string[] = [];
  for (let index = from; index < to; index++) {
    if (paragraph.tokens.kind[index] === TokenKind.Punctuation) continue;
    const word = paragraph.words[index]!;
    const form = index === from && !isWhole ? withoutProclitics(word) : word.norm;
    forms.push(form);
    parts.push(partOf(word, form, type));
  }
  const known = knowledge.find(type, forms) ?? null;
  const own = known?.own;
  // «لزهرون»: a name of the workspace that the lexicon does not know, and so takes for one word with what is joined to it.
  const isJoined = own && forms[0] !== undefined && !own.firstWords.has(foldSpelling(forms[0]));
  if (isJoined) forms[0] = forms[0]!.slice(1);
  const keys = own?.parts ?? parts;
  return {
    type,
    from,
    to,
    confidence,
    proclitic: isWhole ? 0 : procliticLength(first) + (isJoined ? 1 : 0),
    form: forms.join(' '),
    parts: keys,
    key: keys.join(' '),
    gender:
      type === 'PER'
        ? (known?.gender ?? personGender(paragraph, from, to))
        : type === 'ROLE'
          ? titleGender(first)
          : null,
    known,
  };
}

/** «السيد بناصر»: after a title of courtesy no preposition stands before the name, and its ب is its own. */
function followsHonorific(paragraph: ParagraphText, from: number): boolean {
  const before = paragraph.words[from - 1];
  return before !== undefined && (before.triggers & (Trigger.honorific | Trigger.rank)) !== 0;
}

/** «النائب فيصل»: what may be read as «ف» joins clauses, and stands after a mark or at the beginning. */
function followsWord({ words, tokens }: ParagraphText, from: number, conjunction: string): boolean {
  return from > 0 && words[from]!.conjunction === conjunction && tokens.kind[from - 1] === TokenKind.Arabic;
}

function personGender(paragraph: ParagraphText, from: number, to: number): Gender | null {
  const before = from > 0 ? paragraph.words[from - 1]! : undefined;
  if (before && (before.triggers & (Trigger.honorific | Trigger.rank)) !== 0 && before.triggerGender !== '-')
    return titleGender(before);
  // A surname alone tells nothing: «ميركل».
  if (to - from < 2) return null;
  const { name, nameSure } = paragraph.words[from]!;
  const female = NameCode.GF | NameCode.XF;
  const male = NameCode.GM | NameCode.XM;
  if ((name & female) !== 0 && (name & male) === 0) return 'f';
  if ((name & male) !== 0 && (name & female) === 0) return 'm';
  if ((nameSure & female) !== 0 && (nameSure & male) === 0) return 'f';
  return (nameSure & male) !== 0 && (nameSure & female) === 0 ? 'm' : null;
}

function titleGender(word: Word): Gender | null {
  // «عضو» is said of both.
  if (word.stem === 'عضو') return null;
  if (word.triggerGender === 'f') return 'f';
  if (word.triggerGender === 'm')
    return /[ةه]$/.test(word.stem) && (word.triggers & Trigger.honorific) === 0 ? 'f' : 'm';
  return (word.classes & WordClass.pronoun) === 0 && word.stem.endsWith('ة') ? 'f' : null;
}
