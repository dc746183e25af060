/**
 * Learns the sequence model of names and writes `server/data/names.bin`, and `names-anercorp.bin` by the
 * guidelines of ANERcorp. Deterministic. Run: `npm run train:entities`
 * (which makes the word clusters first when asked to, see README.md).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherEvidence } from '../src/entities/evidence';
import { labelCount, ownLabelCount } from '../src/entities/labels';
import { SequenceModel } from '../src/entities/sequenceModel';
import { SequenceTagger } from '../src/entities/sequenceTagger';
import { NameReader } from '../src/entities/names';
import { certaintyTable, type JudgedName, judgedNames, learnCertainty } from './certainty';
import { Domain } from './examples';
import { crossedEvidence, evidenceOf, learn, predict } from './learn';
import { packModel } from './modelFile';
import { Tally } from './scoring';
import { learnOptions, readMaterial } from './setup';

const { entities, features, train, dev, fresh, anercorp, anercorpDev, others } = readMaterial();
const readerOf = (bytes: Uint8Array): NameReader =>
  new NameReader(
    new SequenceTagger(new SequenceModel(ownLabelCount, bytes), features),
    entities.knowledge,
    entities.isPeople,
  );
/** Features that the shipped models keep, the strongest of all. */
const mostFeatures = 110_000;
const mostFlatFeatures = 90_000;
const documents = [...train, ...anercorp];
const judged: JudgedName[] = [];
// How shy «no name» must be is read off the parts that each first pass has not seen, by our guidelines and by others.
const biases = [-0.4, 0, 0.4, 0.8, 1.2, 1.6];
const tallies = new Map([Domain.Own, Domain.Anercorp].map((domain) => [domain, biases.map(() => new Tally())]));
const evidence = crossedEvidence(documents, 3, features, { ...learnOptions, epochs: 3 }, ({ crf, index }, held) => {
  biases.forEach((bias, at) => {
    crf.outsideBias = bias;
    for (const { examples } of held)
      for (const example of examples)
        tallies
          .get(example.domain)
          ?.[at]?.add(
            example.paragraph,
            example.labels,
            crf.decode(index.sequence(example, null, 1)),
            example.domain === Domain.Own,
          );
  });
  crf.outsideBias = learnOptions.outsideBias;
  const model = packModel(crf, index.hashes(), Domain.Own, ownLabelCount, mostFeatures);
  const own = held.filter(({ examples }) => examples[0]?.domain === Domain.Own);
  judged.push(...judgedNames(own, readerOf(model)));
});
const certainty = learnCertainty(judged);
const biasOf = new Map<Domain, number>();
for (const [domain, list] of tallies) {
  let best = 0;
  list.forEach((tally, at) => {
    if (tally.f1() > list[best]!.f1()) best = at;
    process.stdout.write(`crossed, guidelines ${String(domain)}, bias ${String(biases[at])}: ${String(tally)}\n`);
  });
  biasOf.set(domain, biases[best]!);
}
// The other corpora have no articles: their names tell nothing of one another.
const learned = learn([...documents, ...others], evidence, features, { ...learnOptions, seeds: [1, 2, 3] });
for (const [name, held, trim] of [
  ['dev gold', dev, true],
  ['fresh articles', fresh, true],
  ['ANERcorp, last tenth', anercorpDev, false],
] as const) {
  const one = new Tally();
  const two = new Tally();
  learned.crf.outsideBias = biasOf.get(trim ? Domain.Own : Domain.Anercorp)!;
  for (const document of held) {
    const first = predict(learned, document, null);
    const second = predict(learned, document, evidenceOf(document, first));
    document.examples.forEach(({ paragraph, labels }, at) => {
      one.add(paragraph, labels, first[at]!, trim);
      two.add(paragraph, labels, second[at]!, trim);
    });
  }
  process.stdout.write(`${name}: first pass ${String(one)}; second pass ${String(two)}\n`);
}
const hashes = learned.index.hashes();
const data = join(import.meta.dirname, '../data');
learned.crf.outsideBias = biasOf.get(Domain.Own)!;
const model = packModel(learned.crf, hashes, Domain.Own, ownLabelCount, mostFeatures, certainty);
writeFileSync(join(data, 'names.bin'), model);
process.stdout.write(`${certaintyTable(judgedNames([...dev, ...fresh], readerOf(model)), certainty)}\n`);
learned.crf.outsideBias = biasOf.get(Domain.Anercorp)!;
const flatModel = packModel(learned.crf, hashes, Domain.Anercorp, labelCount, mostFlatFeatures);
writeFileSync(join(data, 'names-anercorp.bin'), flatModel);

const tagger = new SequenceTagger(new SequenceModel(labelCount, flatModel), features);
const shipped = new Tally();
for (const { examples } of anercorpDev) {
  const scored = examples.map(({ paragraph }) => tagger.score(paragraph));
  const first = scored.map((one) => ({ words: one.words, labels: tagger.label(one, null).labels }));
  gatherEvidence(first).forEach((article, at) => {
    const { paragraph, labels } = examples[at]!;
    shipped.add(paragraph, labels, tagger.label(scored[at]!, article).labels, false);
  });
}
process.stdout.write(`ANERcorp, last tenth, as shipped: ${String(shipped)}\n`);
