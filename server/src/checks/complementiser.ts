import { type Word, WordClass } from '../lexicon/words';
import type { CueReading } from '../lexicon/cues';
import type { ParagraphText } from '../text/layer';
import { TokenKind } from '../text/tokens';
import { wordSet } from './wordSet';

/** Words after which أن belongs to them and not to the verb of saying («ضرورة أن», «قبل أن») (ATTRIBUTION A.2). */
const licensors = wordSet(`
  يمكن يجب ينبغي ضرورة أهمية احتمال إمكان إمكانية قبل بعد دون غير رغم منذ حال شرط بشرط فرصة خشية مخافة لولا مجرد
  بمجرد خوفا أمل حقيقة فكرة اعتقاد تأكيد قول ضمان ريثما لمجرد إلا كما حتى لو يبدو يعني يعتقد نعتقد أعتقد نرى أرى
  يرى يريد أراد نريد أريد معتبرا يستطيع حيث طالما المفترض المقرر المتوقع المنتظر الممكن المرجح المؤكد الضروري
  المحتمل الواضح المهم الأفضل اللازم الطبيعي المنطقي الصعب
`);

const anyComplementiser = WordClass.anna | WordClass.inna | WordClass.bianna;
const stopping =
  WordClass.relative |
  WordClass.lianna |
  WordClass.negatedComplementiser |
  WordClass.what |
  WordClass.connective |
  WordClass.pronounConnective |
  WordClass.negation |
  WordClass.verbalParticle |
  WordClass.question;

/**
 * The complementiser of a verb of saying, as a token index: directly after it or after its subject. -1 when there is none
 * within `window` tokens, when it may belong to another word, or when a mark other than a pair of commas or quotation marks
 * comes before it.
 */
export function findComplementiser(layer: ParagraphText, cue: number, window = 10): number {
  const { tokens, words, text } = layer;
  const last = Math.min(tokens.count, cue + 1 + window);
  for (let index = cue + 1; index < last; index++) {
    if (layer.sentenceOf[index] !== layer.sentenceOf[cue]) return -1;
    if (tokens.kind[index] === TokenKind.Punctuation) {
      if (text.charAt(tokens.start[index]!) === '،') continue;
      return -1;
    }
    const word = words[index]!;
    if ((word.classes & anyComplementiser) !== 0) {
      const before = words[index - 1]!;
      if (index - 1 > cue) {
        if (licensors.has(before.bare) || licensors.has(before.stem)) return -1;
        if ((before.classes & WordClass.preposition) !== 0) return -1;
      }
      return index;
    }
    if ((word.classes & stopping) !== 0) return -1;
    if (isVerbLike(word.cues) || word.cues.some(({ entry }) => entry.lemma === 'قال')) return -1;
  }
  return -1;
}

/** True when nothing but a verb or participle of saying can be read. */
export function isVerbLike(cues: readonly CueReading[]): boolean {
  return cues.length > 0 && cues.some(({ form, entry }) => form !== 'noun' && entry.prior >= 0.3);
}

/** The reading of a token as a finite verb or participle of one of these entries; undefined when there is none. */
export function readingOf(
  layer: ParagraphText,
  index: number,
  accepts: (reading: CueReading) => boolean,
): CueReading | undefined {
  return verbReading(layer.words[index]!, accepts);
}

/** As `readingOf`, of a word. */
export function verbReading(word: Word, accepts: (reading: CueReading) => boolean): CueReading | undefined {
  return word.cues.find((reading) => reading.form !== 'noun' && reading.number !== 'dual' && accepts(reading));
}

/** A word that may be a present verb: أن before it is the subjunctive one and cannot become إن. */
export function looksPresent(layer: ParagraphText, index: number): boolean {
  if (index >= layer.tokens.count || layer.tokens.kind[index] !== TokenKind.Arabic) return false;
  const { norm, isDefinite, name, classes, cues } = layer.words[index]!;
  if (cues.some(({ form }) => form === 'present' || form === 'jussive')) return true;
  if (classes !== 0 || isDefinite) return false;
  return /^[يتن]/.test(norm) && norm.length > 2 && name === 0 && !/(?:ات|ة|ين|ان|اء)$/.test(norm);
}
