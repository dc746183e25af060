import type { Analysis, Attribution, Chain, Entity, EntityType, Span } from '../analysis';
import type { Correction } from '../corrections/correction';
import { anchorOf } from '../corrections/statements';
import { enclosingStatement, mentionsAt, statementsAt } from './lookup';
import { findSpan, textOf } from './spans';

/** What a reader may say of a place. `speaker` and `same` wait for an answer: somebody's name. */
export type CorrectionOffer =
  | { readonly kind: 'not-attribution'; readonly correction: Correction; readonly cue: string }
  | { readonly kind: 'speaker'; readonly correction: Correction; readonly choices: readonly string[] }
  | { readonly kind: 'not-a-name'; readonly correction: Correction; readonly name: string }
  | {
      readonly kind: 'name';
      readonly correction: Correction;
      readonly name: string;
      readonly type: OfferedType;
    }
  | {
      readonly kind: 'same';
      readonly correction: Correction;
      readonly name: string;
      readonly choices: readonly string[];
    };

/** What a name can be said to be. */
export type OfferedType = 'PER' | 'ORG' | 'GPE';

const groups: readonly { readonly type: OfferedType; readonly holds: readonly EntityType[] }[] = [
  { type: 'PER', holds: ['PER'] },
  { type: 'ORG', holds: ['ORG', 'MEDIA'] },
  { type: 'GPE', holds: ['GPE', 'LOC', 'FAC'] },
];

/** Longer selections are no names. */
const longestName = 8;
const mostChoices = 40;

/**
 * What can be corrected at a place: the statement that the place is in, and the name there. A selection of a few words that is
 * no name can be made one. Empty for text that is not Arabic.
 */
export function correctionOffers(analysis: Analysis, span: Span): CorrectionOffer[] {
  if (!analysis.isArabic) return [];
  const statement = statementAt(analysis, span.start);
  const selected = selectedName(analysis, span);
  const mention = mentionsAt(analysis, span.start).find(
    ({ entity }) => entity.chain !== null && (selected === null || textOf(analysis, entity.core) === selected),
  );
  return [
    ...(mention ? nameOffers(analysis, mention.entity, mention.chain) : []),
    ...(mention || selected === null ? [] : groups.map(({ type }) => nameOffer(selected, [selected], type))),
    ...(statement ? statementOffers(analysis, statement) : []),
  ];
}

/** The statement that a reader means at a place: the one whose part is there, else the one in whose words it is. */
function statementAt(analysis: Analysis, offset: number): Attribution | null {
  const hit = statementsAt(analysis, offset)[0];
  return hit?.attribution ?? enclosingStatement(analysis, { start: offset, end: offset });
}

function statementOffers(analysis: Analysis, attribution: Attribution): CorrectionOffer[] {
  const { cue } = attribution;
  const sentence = findSpan(analysis.sentences, cue.start) ?? cue;
  const word = textOf(analysis, cue);
  const anchor = anchorOf(textOf(analysis, sentence), cue.start - sentence.start, word);
  return [
    {
      kind: 'speaker',
      correction: { kind: 'speaker', ...anchor, speaker: null },
      choices: speakerChoices(analysis, attribution),
    },
    { kind: 'not-attribution', correction: { kind: 'not-attribution', ...anchor }, cue: word },
  ];
}

/** Those who may have said it: the candidates, the speakers of the article, then its other people and organisations. */
function speakerChoices({ attributions, chains }: Analysis, { speaker, candidates }: Attribution): string[] {
  const labels = new Map(chains.map(({ id, label }) => [id, label]));
  const others = chains.filter(({ type }) => type === 'PER' || type === 'ORG' || type === 'MEDIA' || type === 'ROLE');
  const all = [
    ...candidates.flatMap((id) => labels.get(id) ?? []),
    ...attributions.map((other) => other.speaker.label),
    ...others.map(({ label }) => label),
  ];
  return [...new Set(all)].filter((label) => label !== '' && label !== speaker.label).slice(0, mostChoices);
}

function nameOffers(analysis: Analysis, entity: Entity, chain: Chain | null): CorrectionOffer[] {
  const name = textOf(analysis, entity.core).replace(/\s+/g, ' ');
  const roles = new Set(chain?.roles);
  const names = [...new Set([name, ...(chain ? [chain.label, ...chain.aliases] : [])])].filter(
    (one) => one === name || !roles.has(one),
  );
  const family = groups.find(({ holds }) => holds.includes(entity.type));
  const choices = analysis.chains
    .filter(({ id, mentions }) => id !== entity.chain && mentions.length > 0)
    .filter(({ type }) => type === entity.type || entity.type === 'ROLE' || !family || family.holds.includes(type))
    .map(({ label }) => label);
  return [
    ...groups
      .filter(({ holds }) => !holds.includes(entity.type))
      .map(({ type }) => nameOffer(name, entity.type === 'ROLE' ? [name] : names, type)),
    { kind: 'not-a-name', correction: { kind: 'name', names: [name], type: null }, name },
    {
      kind: 'same',
      correction: { kind: 'same', name: chain?.label ?? name, as: '' },
      name: chain?.label ?? name,
      choices: [...new Set(choices)].slice(0, mostChoices),
    },
  ];
}

const nameOffer = (name: string, names: readonly string[], type: OfferedType): CorrectionOffer => ({
  kind: 'name',
  correction: { kind: 'name', names, type },
  name,
  type,
});

/** The words of a selection when they can be a name; null otherwise. */
function selectedName(analysis: Analysis, span: Span): string | null {
  const words = textOf(analysis, span).trim().split(/\s+/);
  const isName = words.length <= longestName && words.every((word) => /^[\p{L}\p{M}\p{N}'-]+$/u.test(word));
  return isName ? words.join(' ') : null;
}
