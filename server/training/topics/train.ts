/**
 * Learns the topic model and prints its figures. Deterministic. Run: `npm run train:topics`, with `--outlets` for the figures
 * with one outlet left out (seven trainings more). `ISNAD_SHARED` names the folder with the corpora and the gold when it
 * is not beside the checkout.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCount, rootNames } from '../../src/topics/model';
import { bucketOf } from './articles';
import { calibrationError, fitLogistic } from './calibrate';
import { deskNames } from './desks';
import { accuracy, best, deskMatrix, firstAmong, lengthExponent, probabilities, setUp, train } from './experiment';
import { learnNodes } from './nodes';
import { dataFolder, isHeldBack, prepare } from './prepare';
import { writeModel } from './write';

/** How seeds become a score: fitted by reading the narrower topics of 150 articles (README, «Narrower topics»). */
const nodeParameters = { nodeSlope: 2.5, nodeIntercept: 0.6, nodeRootSlope: 0.6 };

const started = Date.now();
const say = (text: string): void => {
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
};
const percent = (share: number): string => (100 * share).toFixed(1);

const prepared = prepare();
const { articles, gold, hand, goldTopics, nodes } = prepared;
say(
  `${articles.length} articles, ${hand.size} labelled by hand, ${nodes.length} topics, ${prepared.seeds.length} seeds`,
);
const experiment = setUp(prepared);
const { vectors, vocabulary, idf } = experiment;
say(`${vocabulary.keys.length} features`);
const roots = train(experiment, ({ id }) => !isHeldBack(id));
const held = articles.filter(({ id }) => isHeldBack(id));

const handIds = [...hand.keys()].filter((id) => vectors.has(id));
const folds = 3;
const inputs: number[] = [];
const answers: boolean[] = [];
let firstRight = 0;
for (let fold = 0; fold < folds; fold++) {
  const out = handIds.filter((id) => bucketOf(id, 'fold ') % folds === fold);
  const outSet = new Set(out);
  const model = train(experiment, ({ id }) => !isHeldBack(id) && !outSet.has(id));
  for (const id of out) {
    const scores = probabilities(model, vectors.get(id)!);
    const topics = hand.get(id)!;
    if (topics.includes(best(scores))) firstRight++;
    for (let root = 0; root < rootCount; root++) {
      const share = Math.min(1 - 1e-6, Math.max(1e-6, scores[root]!));
      inputs.push(Math.log(share / (1 - share)));
      answers.push(topics.includes(root));
    }
  }
}
const { slope, intercept } = fitLogistic(inputs, answers);
const presence = inputs.map((input) => 1 / (1 + Math.exp(-(slope * input + intercept))));
say(
  `labels by hand, ${folds} folds: first topic among them ${percent(firstRight / handIds.length)} of ${handIds.length}`,
);
const { error, bins } = calibrationError(presence, answers);
say(
  `calibration error ${percent(error)}; said → found (count): ${bins
    .map((bin) => `${percent(bin.predicted)} → ${percent(bin.observed)} (${bin.count})`)
    .join(', ')}`,
);
for (const threshold of [0.25, 0.33, 0.4, 0.5]) {
  let hits = 0;
  let told = 0;
  let wanted = 0;
  presence.forEach((score, at) => {
    if (answers[at]!) wanted++;
    if (score >= threshold) told++;
    if (score >= threshold && answers[at]!) hits++;
  });
  say(
    `all roots from ${threshold}: micro P ${percent(hits / told)} R ${percent(hits / wanted)} F1 ${percent((2 * hits) / (told + wanted))}`,
  );
}

for (const [name, vectorFor] of [
  ['with headline', experiment.vectors],
  ['without headline', experiment.bare],
] as const) {
  const matrix = deskMatrix(roots, held, ({ id }) => vectorFor.get(id)!);
  say(
    `held back, five desks, ${name}: ${percent(accuracy(matrix))} of ${matrix.flat().reduce((sum, count) => sum + count)}`,
  );
  process.stdout.write(`${['', ...deskNames].join('\t')}\n`);
  matrix.forEach((row, at) => {
    process.stdout.write(`${[deskNames[at], ...row].join('\t')}\n`);
  });
}
const mixed = deskMatrix(
  roots,
  held.filter(({ category }) => category !== 'internationalNews'),
  ({ id }) => vectors.get(id)!,
);
say(`… without the international desk, which prints of everything: ${percent(accuracy(mixed))}`);
for (const part of ['train', 'dev'] as const)
  say(
    `gold ${part}: ${percent(
      firstAmong(
        roots,
        experiment,
        gold[part].map(({ id }) => id),
        goldTopics,
        part === 'dev',
      ),
    )}`,
  );

const learning = articles.filter(({ id }) => !isHeldBack(id));
const nodeWeights = learnNodes({
  nodes,
  seeds: prepared.seeds,
  index: vocabulary.index,
  idf,
  vectors: learning.map(({ id }) => vectors.get(id)!),
  beliefs: learning.map(({ id }) => probabilities(roots, vectors.get(id)!)),
});
const model = writeModel({
  nodes,
  keys: vocabulary.keys,
  idf,
  roots,
  nodeWeights,
  parameters: { lengthExponent, temperature: 1, rootSlope: slope, rootIntercept: intercept, ...nodeParameters },
});
writeFileSync(join(dataFolder, 'topics.bin'), model);
say(`topics.bin ${(model.length / 1024).toFixed(0)} KB, ${nodeWeights.length} weights of narrower topics`);

if (process.argv.includes('--outlets'))
  for (const outlet of [...new Set(articles.map(({ source }) => source))].sort()) {
    const inside = articles.filter(({ source }) => source === outlet);
    const other = train(experiment, ({ id, source }) => source !== outlet && !isHeldBack(id));
    const matrix = deskMatrix(other, inside, ({ id }) => vectors.get(id)!);
    const labelled = inside.filter(({ id }) => hand.has(id)).map(({ id }) => id);
    const mains = rootNames.filter((_, root) => labelled.some((id) => hand.get(id)![0] === root)).length;
    say(
      `without ${outlet}: desks ${percent(accuracy(matrix))} of ${matrix.flat().reduce((sum, count) => sum + count)}, ` +
        `labels by hand ${percent(firstAmong(other, experiment, labelled, hand))} of ${labelled.length} (${mains} roots)`,
    );
  }
