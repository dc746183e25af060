/**
 * Learns the sequence model of names and writes `server/data/name-model.tsv`. Deterministic. Run: `npm run train:entities`
 * (which makes the word clusters first when asked to, see README.md).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelCount, ownLabelCount } from '../src/entities/labels';
import { Domain } from './examples';
import { crossedEvidence, evidenceOf, learn, predict } from './learn';
import { packModel, packParts } from './modelFile';
import { Tally } from './scoring';
import { learnOptions, readMaterial } from './setup';

const { features, train, dev, anercorp, anercorpDev, others } = readMaterial();
const documents = [...train, ...anercorp, ...others];
// How shy «no name» must be is read off the parts of our own articles that each first pass has not seen.
const biases = [0, 0.4, 0.8, 1.2, 1.6, 2, 2.4];
const tallies = biases.map(() => new Tally());
const evidence = crossedEvidence(documents, 4, features, { ...learnOptions, epochs: 3 }, ({ crf, index }, held) => {
  biases.forEach((bias, at) => {
    crf.outsideBias = bias;
    for (const { examples } of held)
      for (const example of examples)
        if (example.domain === Domain.Own)
          tallies[at]!.add(example.paragraph, example.labels, crf.decode(index.sequence(example, null, 1)), true);
  });
  crf.outsideBias = learnOptions.outsideBias;
});
biases.forEach((bias, at) => void process.stdout.write(`crossed, bias ${String(bias)}: ${String(tallies[at])}\n`));
const learned = learn(documents, evidence, features, learnOptions);
for (const [name, held, trim] of [
  ['dev gold', dev, true],
  ['ANERcorp, last tenth', anercorpDev, false],
] as const) {
  const one = new Tally();
  const two = new Tally();
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
const own = packModel(learned.crf, hashes, Domain.Own, ownLabelCount, 17);
const aner = packModel(learned.crf, hashes, Domain.Anercorp, labelCount, 16);
writeFileSync(join(data, 'name-model.tsv'), packParts({ own, anercorp: aner }));
