import assert from 'node:assert/strict';
import { freshMarks, isnad, openFile } from '../article';
import { print } from '../reporter';

const samples = ['02-economy', '03-sport', '04-court', '05-science', '06-anonymous', '08-maghreb', '09-diplomacy'];

describe('The extension in an editor', () => {
  it('is active within 100 ms', async () => {
    const { activationTime } = await isnad();
    print(`      active after ${activationTime.toFixed(1)} ms`);
    assert.ok(activationTime < 100, `${activationTime} ms`);
  });

  it('marks a sample within 300 ms of opening it', async () => {
    await (
      await isnad()
    ).ready;
    const times: number[] = [];
    // The best of a few, because a machine that runs tests does other things too.
    for (const name of samples) {
      const began = Date.now();
      await freshMarks(await openFile(`${name}.txt`));
      times.push(Date.now() - began);
    }
    print(`      first marks after ${times.join(', ')} ms`);
    assert.ok(Math.min(...times) < 300, times.join(' '));
  });
});
