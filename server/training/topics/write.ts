/** Writes the model that `readTopicModel` reads. */
import {
  modelMagic,
  type Parameters,
  parameterNames,
  rootCount,
  tableKey,
  type TopicNode,
} from '../../src/topics/model';
import type { NodeWeight } from './nodes';
import type { RootWeights } from './softmax';

export interface ModelParts {
  readonly nodes: readonly TopicNode[];
  readonly keys: Int32Array;
  readonly idf: Float32Array;
  readonly roots: RootWeights;
  readonly nodeWeights: readonly NodeWeight[];
  readonly parameters: Omit<Parameters, 'rootScale' | 'nodeScale' | 'idfScale'>;
}

export function writeModel({ nodes, keys, idf, roots, nodeWeights, parameters }: ModelParts): Uint8Array {
  const count = keys.length;
  const centred = new Float32Array(roots.weights.length);
  for (let feature = 0; feature < count; feature++) {
    const row = feature * rootCount;
    let mean = 0;
    for (let root = 0; root < rootCount; root++) mean += roots.weights[row + root]! / rootCount;
    for (let root = 0; root < rootCount; root++) centred[row + root] = roots.weights[row + root]! - mean;
  }
  // The few largest weights are cut off, so that the steps of all others are fine.
  const sizes = centred.map(Math.abs).sort();
  const rootScale = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127;
  const nodeScale = nodeWeights.reduce((top, { weight }) => Math.max(top, weight), 0) / 255;
  const idfScale = idf.reduce((top, value) => Math.max(top, value), 0) / 255;
  const all: Parameters = { ...parameters, rootScale, nodeScale, idfScale };
  const entries = nodeWeights.length;
  const headWords = 5 + parameterNames.length;
  const size = headWords * 4 + rootCount * 4 + count * (4 + 4 + rootCount + 1) + 4 + entries * 3;
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  const word = (value: number): void => {
    view.setUint32(at, value >>> 0, true);
    at += 4;
  };
  const number = (value: number): void => {
    view.setFloat32(at, value, true);
    at += 4;
  };
  for (const value of [modelMagic, count, nodes.length, entries, tableKey(nodes)]) word(value);
  for (const name of parameterNames) number(all[name]);
  for (const value of roots.bias) number(value);
  for (const key of keys) word(key);
  let entry = 0;
  for (let feature = 0; feature <= count; feature++) {
    word(entry);
    while (entry < entries && nodeWeights[entry]!.feature === feature) entry++;
  }
  for (const { node } of nodeWeights) {
    view.setUint16(at, node, true);
    at += 2;
  }
  for (const { weight } of nodeWeights) view.setUint8(at++, Math.max(1, Math.round(weight / nodeScale)));
  for (const weight of centred) view.setInt8(at++, Math.max(-127, Math.min(127, Math.round(weight / rootScale))));
  for (const value of idf) view.setUint8(at++, Math.max(0, Math.min(255, Math.round(value / idfScale))));
  return new Uint8Array(view.buffer);
}
