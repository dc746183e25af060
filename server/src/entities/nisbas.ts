import { NameCode, type Word } from '../lexicon/words';
import { normaliseL1 } from '../text/normalise';
import type { ParagraphText } from '../text/layer';
import type { TypedRange } from './ranges';

/** Whether a word is a people or a relational adjective of one. */
export type IsPeople = (word: Word) => boolean;

/** Without article. */
const stateNouns = new Set('دول بلدان قوى عواصم حكومات'.split(' '));
const worldParts = new Set(
  'الغربية العربية الأوروبية الإسلامية الأفريقية الإفريقية الآسيوية الخليجية الافريقية الاسلامية الاوروبية اللاتينية'.split(
    ' ',
  ),
);

/** Relational adjectives and peoples («الروسى», «الفلسطينيون», «الدول الغربية») as NORP (ATTRIBUTION D). Linear. */
export function findPeoples(paragraph: ParagraphText, isPeople: IsPeople): TypedRange[] {
  const out: TypedRange[] = [];
  const { words } = paragraph;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word.isDefinite && stateNouns.has(word.stem) && worldParts.has(words[index + 1]?.norm ?? '')) {
      out.push({ type: 'NORP', from: index, to: index + 2 });
      index++;
    } else if (isPeople(word)) out.push({ type: 'NORP', from: index, to: index + 1 });
  }
  return out;
}

/** True when the usual reading of the word is a people or a relational adjective of one. */
export function isPeople(word: Word, nisbaBases: ReadonlySet<string>): boolean {
  if ((word.nameUsual & (NameCode.NB | NameCode.NP)) !== 0) return true;
  if (!word.isDefinite || word.name !== 0) return false;
  const base = nisbaBase(word.stem);
  return base !== '' && nisbaBases.has(base);
}

/** Relational adjectives of `names.tsv` without article and ending: «روس» for «الروسى», «الروسية», «الروس». */
export function readNisbaBases(table: string): Set<string> {
  const bases = new Set<string>();
  // Few lines have the code: they are found by it.
  for (let at = table.indexOf(nisbaCode); at >= 0; at = table.indexOf(nisbaCode, at + 1)) {
    const from = table.lastIndexOf('\n', at) + 1;
    const to = table.indexOf('\n', at);
    const [word = '', codes = ''] = table.slice(from, to < 0 ? table.length : to).split('\t');
    const known = codes.replace(/^\^/, '').split(',');
    if (!known.includes(nisbaCode) && !known.includes(`${nisbaCode}*`)) continue;
    const base = nisbaBase(normaliseL1(word));
    if (base !== '') bases.add(base);
  }
  return bases;
}

const nisbaCode = 'NB';

/** Last letters of relational adjectives: ي ى ة ن ت ا. Most words are done with after one look at theirs. */
const nisbaEndings = new Set([0x64a, 0x649, 0x629, 0x646, 0x62a, 0x627]);

/** The word without article and relational ending, or '' when it has no such ending: «الروسى» gives «روس». */
export function nisbaBase(word: string): string {
  if (!nisbaEndings.has(word.charCodeAt(word.length - 1))) return '';
  const bare = word.startsWith('ال') ? word.slice(2) : word;
  const match = /^(.{2,}?)(?:يتان|يتين|يان|يين|يون|يات|ية|يا|ي|ى)$/.exec(bare);
  return match?.[1] ?? '';
}
