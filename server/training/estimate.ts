/**
 * What each group of features is worth, and what a new outlet may expect. Run:
 * `npx tsx server/training/estimate.ts groups|outlets`. `groups` prints F1 of the first pass of the sequence model alone (no second pass,
 * no repairs) on the dev gold without each group in turn; `outlets` prints F1 on each outlet of our articles after learning
 * from the others. Takes some minutes.
 */
import { readClusters, type WordGroup } from '../src/entities/clusters';
import { EntityFeatures } from '../src/entities/features';
import { PhraseTable } from '../src/entities/phrases';
import { compileNameCodes } from '../src/entities/nameCodes';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { ownLabelCount } from '../src/entities/labels';
import { NameReader } from '../src/entities/names';
import { SequenceModel } from '../src/entities/sequenceModel';
import { SequenceTagger } from '../src/entities/sequenceTagger';
import { labelsOf } from './certainty';
import { learn, predict } from './learn';
import { packModel } from './modelFile';
import { Tally } from './scoring';
import { learnOptions, readMaterial } from './setup';
import { Domain, type ExampleDocument } from './examples';

const quiet = { ...learnOptions, epochs: 4, log: () => undefined };
const { features, words, train, dev, anercorp, others } = readMaterial();
const { entities } = compileResources(readResourceTexts());
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const texts = readResourceTexts();
const clusters = readClusters(texts.wordClusters);
const codes = compileNameCodes(texts.names);
const { phrases } = features;
const blank = words.word('');
const withClusters = (change: (group: WordGroup) => WordGroup): EntityFeatures => {
  const of = (hash: number): WordGroup | null => {
    const group = clusters.of(hash);
    return group && change(group);
  };
  return new EntityFeatures({ of }, codes, phrases, blank);
};
const groups: readonly (readonly [string, EntityFeatures, Partial<typeof quiet>])[] = [
  ['all features', features, {}],
  ['without word clusters', new EntityFeatures(readClusters(undefined), codes, phrases, blank), {}],
  [
    'without clusters by place',
    withClusters((group) => ({ ...group, fineByPlace: 0, middleByPlace: 0, coarseByPlace: 0 })),
    {},
  ],
  ['without what words are used as', withClusters((group) => ({ ...group, use: 0 })), {}],
  ['without the name lexicon', new EntityFeatures(clusters, { of: () => [] }, phrases, blank), {}],
  ['without known phrases', new EntityFeatures(clusters, codes, new PhraseTable(), blank), {}],
  ['with word identities always', features, { dropout: 0 }],
  ['with no feature left out', features, { dropout: 0, thinning: 0 }],
  ['without the other corpora', features, { weight: ({ domain }) => (domain === Domain.Own ? 3 : 0) }],
  ['with a bias against «no name»', features, { outsideBias: 0.5 }],
];
function estimateGroups(): void {
  for (const [name, chosen, changes] of groups) {
    const again = (documents: readonly ExampleDocument[]): ExampleDocument[] =>
      documents.map((document) => ({
        ...document,
        examples: document.examples.map((example) => ({ ...example, words: chosen.words(example.paragraph) })),
      }));
    const learned = learn(again([...train, ...anercorp, ...others]), null, chosen, { ...quiet, ...changes });
    say(`${name}: ${String(score(again(dev), (document) => predict(learned, document, null)))}`);
  }
}

/** Learned from all other outlets: the first pass alone, and the whole stage with rules and what an article repeats. */
function estimateOutlets(): void {
  const all = [...train, ...dev];
  const total = { first: new Tally(), whole: new Tally() };
  for (const outlet of [...new Set(all.map(outletOf))].sort()) {
    const rest = [...all.filter((document) => outletOf(document) !== outlet), ...anercorp, ...others];
    const learned = learn(rest, null, features, { ...quiet, epochs: 3 });
    const model = packModel(learned.crf, learned.index.hashes(), Domain.Own, ownLabelCount, 110_000);
    const tagger = new SequenceTagger(new SequenceModel(ownLabelCount, model), features);
    const reader = new NameReader(tagger, entities.knowledge, entities.isPeople);
    const held = all.filter((document) => outletOf(document) === outlet);
    const readFirst = (document: ExampleDocument): Uint8Array[] => predict(learned, document, null);
    const readWhole = (document: ExampleDocument): Uint8Array[] =>
      reader
        .second(document.examples.map(({ paragraph }) => paragraph))
        .map((names, at) => labelsOf(names, document.examples[at]!.labels.length));
    say(`outlet ${outlet} (${String(held.length)}): first ${String(score(held, readFirst))}`);
    say(`outlet ${outlet} (${String(held.length)}): whole ${String(score(held, readWhole))}`);
    score(held, readFirst, total.first);
    score(held, readWhole, total.whole);
  }
  say(`all outlets: first ${String(total.first)}`);
  say(`all outlets: whole ${String(total.whole)}`);
}

/** Two letters of the id; the newspapers of 2012 are one group. */
function outletOf({ id }: ExampleDocument): string {
  return /^(AHD|AL|BB|CN|FR|SK|JA)-/.exec(id)?.[1] ?? 'newspapers';
}

function score(
  documents: readonly ExampleDocument[],
  read: (document: ExampleDocument) => Uint8Array[],
  tally = new Tally(),
): Tally {
  for (const document of documents) {
    const labels = read(document);
    document.examples.forEach((example, at) => {
      tally.add(example.paragraph, example.labels, labels[at]!, true);
    });
  }
  return tally;
}

if (process.argv[2] === 'outlets') estimateOutlets();
else estimateGroups();
