/**
 * What each group of features is worth, and what a new outlet may expect. Run: `npx tsx server/training/estimate.ts`. Prints F1
 * of the first pass of the sequence model alone (no second pass, no repairs): on the dev gold without each group in turn,
 * then on each outlet of train and dev gold after learning from the others. Takes some minutes.
 */
import { readClusters } from '../src/entities/clusters';
import { EntityFeatures } from '../src/entities/features';
import { compilePhrases } from '../src/entities/phrases';
import { compileNameCodes, readNameLines } from '../src/entities/nameCodes';
import { readResourceTexts } from '../src/node/resources';
import { learn, predict } from './learn';
import { Tally } from './scoring';
import { learnOptions, readMaterial } from './setup';
import { Domain, type ExampleDocument } from './examples';

const quiet = { ...learnOptions, epochs: 4, log: () => undefined };
const { features, words, train, dev, anercorp, others } = readMaterial();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const texts = readResourceTexts();
const clusters = readClusters(texts.wordClusters);
const codes = compileNameCodes(readNameLines(texts.names));
const { phrases } = features;
const blank = words.word('');
const groups: readonly (readonly [string, EntityFeatures, Partial<typeof quiet>])[] = [
  ['all features', features, {}],
  ['without word clusters', new EntityFeatures(readClusters(undefined), codes, phrases, blank), {}],
  ['without the name lexicon', new EntityFeatures(clusters, { of: () => [] }, phrases, blank), {}],
  ['without known phrases', new EntityFeatures(clusters, codes, compilePhrases([]), blank), {}],
  ['with word identities always', features, { dropout: 0 }],
  ['with no feature left out', features, { dropout: 0, thinning: 0 }],
  ['without the other corpora', features, { weight: ({ domain }) => (domain === Domain.Own ? 3 : 0) }],
  ['without bias against «no name»', features, { outsideBias: 0 }],
];
for (const [name, chosen, changes] of groups) {
  const again = (documents: readonly ExampleDocument[]): ExampleDocument[] =>
    documents.map((document) => ({
      ...document,
      examples: document.examples.map((example) => ({ ...example, words: chosen.words(example.paragraph) })),
    }));
  const learned = learn(again([...train, ...anercorp, ...others]), null, chosen, { ...quiet, ...changes });
  say(`${name}: ${String(score(again(dev), (document) => predict(learned, document, null)))}`);
}
const all = [...train, ...dev];
const total = new Tally();
const outletOf = (document: ExampleDocument): string => document.outlet.toLowerCase().slice(0, 4);
for (const outlet of [...new Set(all.map(outletOf))].sort()) {
  const rest = [...all.filter((document) => outletOf(document) !== outlet), ...anercorp, ...others];
  const learned = learn(rest, null, features, quiet);
  const held = all.filter((document) => outletOf(document) === outlet);
  const read = (document: ExampleDocument): Uint8Array[] => predict(learned, document, null);
  say(`outlet ${outlet} (${String(held.length)} articles): ${String(score(held, read))}`);
  score(held, read, total);
}
say(`all outlets: ${String(total)}`);

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
