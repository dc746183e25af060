import type { Gender } from '../../analysis';
import { Trigger, WordClass } from '../../lexicon/words';
import type { Clause } from '../grammar/clause';
import type { CueStart, OpenContent } from './boundaries';

/**
 * The evidence on whether content ends before another cue (ATTRIBUTION A.2, content rules 2 and 3), as named features of
 * the table of content ends. Old newspapers put no comma there: «… مستمر مشيرا إلى أن», «… جاهزة وأضاف أن»; and a verb that
 * goes with the subject of the content belongs to it: «أن السلطات اتصلت بالقاضي وأكدت له». Null where it cannot end.
 */
export function cueEndFeatures(
  clause: Clause,
  index: number,
  cue: CueStart,
  content: OpenContent,
): [name: string, value: number][] | null {
  const out: [string, number][] = [];
  const add = (name: string): void => {
    out.push([`cue ${name}`, 1]);
  };
  const { from, limit, governor, isClause } = content;
  const { shape } = cue;
  const place = placeOf(clause, index, cue);
  if (place === '') return null;
  const isStrong = cue.frame === 'complementiser' || cue.frame === 'colon' || cue.frame === 'quotation';
  add(`bias:${shape}`);
  add(`place:${shape}:${place}`);
  add(`frame:${shape}:${isStrong ? 'strong' : cue.frame}`);
  add(`${isStrong ? 'strong' : 'weak'}:${place}`);
  add(`score:${shape}:${cue.score > 4 ? 'sure' : cue.score > 2 ? 'likely' : 'unsure'}`);
  add(`content:${isClause ? 'clause' : 'phrase'}:${shape}`);
  const length = index - from;
  add(length <= 2 ? 'content tiny' : length <= 6 ? 'content short' : length <= 20 ? 'content middle' : 'content long');
  const place2 = clause.isComma(clauseOfCue(clause, index) - 1) ? 'comma' : 'bare';
  if (governor) add(`speaker ${agreement(cue, governor.gender, governor.number)}:${shape}:${place2}`);
  const head = headOf(clause, from);
  if (head) add(`content head ${agreement(cue, head, 'singular')}:${shape}:${place2}`);
  const next = clause.word(index + 1);
  if (next && shape === 'finite') {
    if (index + 1 < limit && (clause.mentionAt(index + 1) !== undefined || (next.triggers & speaking) !== 0))
      add(`own subject:${place2}`);
    else if (next.isDefinite) add(`definite next:${place2}`);
    else if (clause.isA(index + 1, WordClass.suffixedPreposition)) add(`pronoun next:${place2}`);
  }
  return out;
}

const speaking =
  Trigger.role | Trigger.honorific | Trigger.rank | Trigger.organisation | Trigger.media | Trigger.anonymous;

/** What stands before the cue; '' where the word before governs it, so that no content can end between them. */
function placeOf(clause: Clause, index: number, { conjunction, shape }: CueStart): string {
  const previous = index - 1;
  const joined = conjunction === '' ? '' : ' joined';
  if (clause.isComma(previous) || clause.mark(previous) === '؛') return `comma${joined}`;
  if (clause.closes(previous)) return `quotation${joined}`;
  if (clause.norm(previous) === 'و') return 'detached';
  if (clause.isPunctuation(previous)) return `mark${joined}`;
  if (conjunction !== '') return 'joined';
  if (isConnective(clause, previous)) return `connective ${clause.bare(previous)}`;
  return shape === 'participle' && !clause.isA(previous, governing) ? 'word' : '';
}

/** Words that open a clause of the same rank as the cue's: «، بينما أكد», «كما أعلن», «لكنه قال». */
const ranks = new Set(['كما', 'فيما', 'بينما', 'حيث', 'إذ', 'اذ', 'ثم', 'بل', 'لكن', 'ولكن']);

function isConnective(clause: Clause, index: number): boolean {
  return (
    ranks.has(clause.bare(index)) || (clause.isA(index, WordClass.pronounConnective) && !/^ف/.test(clause.norm(index)))
  );
}

const governing =
  WordClass.relative |
  WordClass.what |
  WordClass.anna |
  WordClass.inna |
  WordClass.bianna |
  WordClass.lianna |
  WordClass.connective |
  WordClass.negation |
  WordClass.preposition |
  WordClass.verbalParticle;

/** Where the clause of a cue begins: at the connective before it, or at the cue. */
export function clauseOfCue(clause: Clause, index: number): number {
  return isConnective(clause, index - 1) && clause.word(index)?.conjunction === '' ? index - 1 : index;
}

function agreement(cue: CueStart, gender: Gender | null, number: CueStart['number']): string {
  if (cue.number === 'plural' && number !== 'plural') return 'number clash';
  if (cue.gender === null || gender === null) return 'unknown';
  return cue.gender === gender ? 'agrees' : 'clashes';
}

/** Gender of the noun or pronoun that the content begins with. */
function headOf(clause: Clause, from: number): Gender | null {
  const before = clause.norm(from - 1);
  if (/نها$/.test(before)) return 'f';
  if (/نه$/.test(before)) return 'm';
  const head = clause.word(from);
  if (!head || head.classes !== 0 || clause.isPunctuation(from)) return null;
  return /(?:ة|ات|اء)$/.test(head.stem) ? 'f' : head.isDefinite || head.isCommonNoun ? 'm' : null;
}
