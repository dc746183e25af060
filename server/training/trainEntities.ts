/**
 * Learns the sequence model of names and writes `server/data/names.bin`, and `names-anercorp.bin` by the
 * guidelines of ANERcorp. Deterministic. Run: `npm run train:entities`
 * (which makes the word clusters first when asked to, see README.md).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelCount, ownLabelCount } from '../src/entities/labels';
import { Domain } from './examples';
import { crossedEvidence, evidenceOf, learn, predict } from './learn';
import { packModel } from './modelFile';
import { Tally } from './scoring';
import { learnOptions, readMaterial } from './setup';

const { features, train, dev, anercorp, anercorpDev, others } = readMaterial();
const documents = [...train, ...anercorp];
// How shy «no name» must be is read off the parts of our own articles that each first pass has not seen.
const biases = [0, 0.4, 0.8, 1.2, 1.6, 2, 2.4];
const tallies = biases.map(() => new Tally());
const evidence = crossedEvidence(documents, 3, features, { ...learnOptions, epochs: 3 }, ({ crf, index }, held) => {
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
// The other corpora have no articles: their names tell nothing of one another.
const learned = learn([...documents, ...others], evidence, features, learnOptions);
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
writeFileSync(join(data, 'names.bin'), packModel(learned.crf, hashes, Domain.Own, ownLabelCount, 110_000));
writeFileSync(join(data, 'names-anercorp.bin'), packModel(learned.crf, hashes, Domain.Anercorp, labelCount, 60_000));
