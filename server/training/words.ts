/**
 * Learns five word tables from the news corpus. Deterministic. Run:
 * `npx tsx server/training/words.ts ../shared/corpora/news.jsonl.gz`.
 *
 * `server/data/verbs.tsv`: which written words are finite verbs, from their left neighbours. A verb follows قد، لم، لن، سوف، الذي، التي far more often than a noun does; a noun follows prepositions and nouns in the
 * construct state. The score is the smoothed share of verbal contexts among both.
 *
 * `server/data/whole-words.tsv`: words that begin with و ف ب ل ك as part of the word («بيان»، «وزير»), because what would
 * remain after reading off a proclitic is no word of its own.
 *
 * `server/data/common-nouns.tsv`: words that take the article now and then, as names hardly ever do, and frequent words
 * that are no names.
 *
 * `server/data/adjectives.tsv`: definite words that mostly follow a definite word, as an adjective follows its noun.
 *
 * `server/data/speaking-nouns.tsv`: nouns of those who speak («لاعب», «وزارة», «دراسة», never «أنظار»), because with the
 * article they stand right after verbs that take no object but speech, and how many of their uses that is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { normaliseL1 } from '../src/text/normalise';
import { tokenize, TokenKind } from '../src/text/tokens';

const verbal = new Set([
  'قد',
  'وقد',
  'لقد',
  'فقد',
  'لم',
  'ولم',
  'لن',
  'ولن',
  'سوف',
  'الذي',
  'التي',
  'الذين',
  'والذي',
  'والتي',
  'الذى',
  'التى',
  'حيث',
  'عندما',
  'بينما',
  'فيما',
  'كما',
  'ما',
  'كان',
  'كانت',
  'أنه',
  'أنها',
  'إنه',
  'إنها',
  'لا',
  'ولا',
  'لكنه',
  'لكنها',
  'وهو',
  'وهي',
]);
const nominal = new Set([
  'في',
  'من',
  'إلى',
  'على',
  'عن',
  'مع',
  'بين',
  'بعد',
  'قبل',
  'خلال',
  'هذا',
  'هذه',
  'كل',
  'بعض',
  'غير',
  'أي',
  'ضد',
  'نحو',
  'حول',
  'منذ',
  'تلك',
  'ذلك',
  'ثلاثة',
  'أكثر',
  'عدد',
  'دون',
  'فى',
  'أول',
  'إن',
  'أن',
  'بشأن',
  'عبر',
  'أحد',
  'إحدى',
  'لدى',
  'ضمن',
]);

/** Verbs of speech whose next word is their subject, not their object: «أضاف», not «أعلن» or «لفت». */
const speech = new Set(
  ['قال', 'أضاف', 'أوضح', 'أشار', 'صرح', 'تابع', 'أردف', 'يقول', 'يضيف', 'يوضح', 'يشير', 'رأى', 'يرى'].flatMap(
    (verb) => {
      const feminine = verb.startsWith('ي') ? `ت${verb.slice(1)}` : verb === 'رأى' ? 'رأت' : `${verb}ت`;
      return [verb, feminine, `و${verb}`, `و${feminine}`];
    },
  ),
);

const [corpus] = process.argv.slice(2);
if (!corpus) throw new Error('usage: tsx server/training/words.ts news.jsonl.gz');
const isDefinite = /^(?:[وفبك]?ال|[وف]?لل)..../;
const afterDefinite = new Map<string, [number, number]>();
const afterSpeech = new Map<string, [number, number]>();
const counts = new Map<string, [number, number, number]>();
for (const line of gunzipSync(readFileSync(corpus)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { text } = JSON.parse(line) as { text: string };
  const tokens = tokenize(text);
  let previous = '';
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== TokenKind.Arabic) {
      previous = '';
      continue;
    }
    const word = normaliseL1(text.slice(tokens.start[index], tokens.end[index]));
    let entry = counts.get(word);
    if (!entry) counts.set(word, (entry = [0, 0, 0]));
    if (isDefinite.test(word)) {
      let after = afterDefinite.get(word);
      if (!after) afterDefinite.set(word, (after = [0, 0]));
      after[isDefinite.test(previous) ? 0 : 1]++;
      if (word.startsWith('ال')) {
        let spoken = afterSpeech.get(word);
        if (!spoken) afterSpeech.set(word, (spoken = [0, 0]));
        if (speech.has(previous)) spoken[0]++;
        spoken[1]++;
      }
    }
    entry[2]++;
    if (verbal.has(previous)) entry[0]++;
    else if (nominal.has(previous)) entry[1]++;
    previous = word;
  }
}
const rows: string[] = [];
for (const [word, [verbs, nouns, all]] of counts) {
  if (all < 15 || word.length < 3 || /^(?:ال|لل|وال|بال)/.test(word)) continue;
  const seen = verbs + nouns;
  if (seen < 4) continue;
  const share = (verbs + 0.5) / (seen + 2);
  // Few verbal contexts among very many uses speak against a verb even when nominal ones are rare.
  if (share >= 0.6 && verbs / all >= 0.03) rows.push(`${word}\t${share.toFixed(2)}\t${all}`);
}
rows.sort((a, b) => Number(b.split('\t')[2]) - Number(a.split('\t')[2]) || (a < b ? -1 : 1));
writeFileSync(new URL('../data/verbs.tsv', import.meta.url), `word\tshare\tcount\n${rows.join('\n')}\n`);

const whole: string[] = [];
for (const [word, [, , all]] of counts) {
  if (all < 12 || word.length < 3 || !/^[وفبلك]/.test(word) || /^(?:[وفبك]?ال|لل)/.test(word)) continue;
  const rest = counts.get(word.slice(1))?.[2] ?? 0;
  const withArticle = counts.get(`ال${word}`)?.[2] ?? 0;
  // «وقف» keeps its و although «قف» occurs: a word that takes the article is a word.
  if (rest < all * 0.12 || (withArticle >= all * 0.15 && rest < all * 3)) whole.push(`${word}\t${all}`);
}
whole.sort((a, b) => Number(b.split('\t')[1]) - Number(a.split('\t')[1]) || (a < b ? -1 : 1));
writeFileSync(new URL('../data/whole-words.tsv', import.meta.url), `word\tcount\n${whole.join('\n')}\n`);

const common: string[] = [];
const names = new Set(
  readFileSync(new URL('../data/names.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? ''),
);
const wholeForms = new Set(whole.map((row) => row.split('\t')[0]!));
const verbForms = new Set(rows.map((row) => row.split('\t')[0]!));
for (const [word, [, , all]] of counts) {
  if (all < 20 || word.length < 3 || /^(?:[وفبك]?ال|لل)/.test(word)) continue;
  // A frequent word that nobody took for a name or a verb is an ordinary one, with or without the article.
  if (all >= 60 && !names.has(word) && !verbForms.has(word) && (!/^[وفبلسك]/.test(word) || wholeForms.has(word))) {
    common.push(`${word}\t${all}`);
    continue;
  }
  const withArticle =
    (counts.get(`ال${word}`)?.[2] ?? 0) + (counts.get(`لل${word}`)?.[2] ?? 0) + (counts.get(`بال${word}`)?.[2] ?? 0);
  if (withArticle >= 8 && withArticle >= all * 0.03) common.push(`${word}\t${all}`);
}
common.sort((a, b) => Number(b.split('\t')[1]) - Number(a.split('\t')[1]) || (a < b ? -1 : 1));
writeFileSync(new URL('../data/common-nouns.tsv', import.meta.url), `word\tcount\n${common.join('\n')}\n`);

const adjectives: string[] = [];
for (const [word, [definite, other]] of afterDefinite) {
  const all = definite + other;
  if (all < 15 || !word.startsWith('ال') || definite / all < 0.55) continue;
  adjectives.push(`${word}\t${(definite / all).toFixed(2)}\t${all}`);
}
adjectives.sort((a, b) => Number(b.split('\t')[2]) - Number(a.split('\t')[2]) || (a < b ? -1 : 1));
writeFileSync(new URL('../data/adjectives.tsv', import.meta.url), `word\tshare\tcount\n${adjectives.join('\n')}\n`);
process.stdout.write(`${adjectives.length} adjectives\n`);
process.stdout.write(`${rows.length} verbs, ${whole.length} whole words, ${common.length} common nouns\n`);

const speaking: string[] = [];
for (const [word, [spoken, all]] of afterSpeech)
  if (spoken >= 3 && spoken / all >= 0.008) speaking.push(`${word.slice(2)}\t${(spoken / all).toFixed(3)}\t${all}`);
speaking.sort((a, b) => Number(b.split('\t')[2]) - Number(a.split('\t')[2]) || (a < b ? -1 : 1));
writeFileSync(new URL('../data/speaking-nouns.tsv', import.meta.url), `word\tshare\tcount\n${speaking.join('\n')}\n`);
