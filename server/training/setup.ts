import type { EntityFeatures } from '../src/entities/features';
import type { WordLexicon } from '../src/lexicon/words';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { articleDocuments, columnDocuments, corpusFile, Domain, type ExampleDocument } from './examples';
import { readGold } from './gold';
import { readStandoff } from './standoff';
import type { LearnOptions } from './learn';

/** Where the read-only material lies, beside the checkout unless the environment says otherwise. */
export const shared = process.env.ISNAD_SHARED ?? new URL('../../../shared', import.meta.url).pathname;

export interface Material {
  readonly words: WordLexicon;
  readonly features: EntityFeatures;
  /** Our own annotated articles: the gold to learn from, and the articles annotated later. */
  readonly train: ExampleDocument[];
  readonly dev: ExampleDocument[];
  /** Without its last tenth. */
  readonly anercorp: ExampleDocument[];
  /** The last tenth, held back. */
  readonly anercorpDev: ExampleDocument[];
  readonly others: ExampleDocument[];
}

/** Reads all annotated texts. */
export function readMaterial(): Material {
  const { words, entities } = compileResources(readResourceTexts());
  const { features } = entities;
  const corpora = `${shared}/corpora`;
  const read = (domain: Domain): ExampleDocument[] =>
    columnDocuments(corpusFile(corpora, domain), domain, words, features);
  const anercorp = read(Domain.Anercorp);
  const cut = Math.floor(anercorp.length * 0.9);
  return {
    words,
    features,
    train: articleDocuments(
      [...readGold(`${shared}/gold/train`), ...readStandoff(`${corpora}/news.jsonl.gz`)],
      words,
      features,
    ),
    dev: articleDocuments(readGold(`${shared}/gold/dev`), words, features),
    anercorp: anercorp.slice(0, cut),
    anercorpDev: anercorp.slice(cut),
    others: [...read(Domain.Aqmar), ...read(Domain.Wojood)],
  };
}

/** What the shipped model is learned with. */
export const learnOptions: LearnOptions = {
  epochs: 6,
  rate: 0.04,
  shrink: 0.01,
  dropout: 0.5,
  thinning: 0.15,
  leastCount: 4,
  weight: ({ domain }) => (domain === Domain.Own ? 3 : 0.3),
  outsideBias: 0.5,
  seed: 1,
  log: (text) => void process.stderr.write(`${text}\n`),
};
