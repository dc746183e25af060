import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { binaryFiles, flatModelFile, type ResourceBinaries, resourceFiles, type ResourceTexts } from '../resources';

/** `server/data`, seen from the bundle in `server/dist` and from the sources in `server/src/node`. */
function findDataFolder(): string {
  const places = [join(__dirname, '..', 'data'), join(__dirname, '..', '..', 'data')];
  const found = places.find((place) => existsSync(join(place, resourceFiles.cues)));
  if (found === undefined) throw new Error(`The tables of Isnad are missing: looked in ${places.join(' and ')}.`);
  return found;
}

/** Reads the tables and models of `server/data`. Throws when one cannot be read; a server that starts can do without them at first. */
export function readResourceTexts(folder: string = findDataFolder()): ResourceTexts & ResourceBinaries {
  // Synchronous reads beat batched promises (ARCHITECTURE, speed), and nothing can be answered without the tables.
  const texts = Object.entries(resourceFiles).map(([name, file]) => [name, readFileSync(join(folder, file), 'utf8')]);
  const binaries = Object.entries(binaryFiles).map(([name, file]) => [name, readFileSync(join(folder, file))]);
  return Object.fromEntries([...texts, ...binaries]) as ResourceTexts & ResourceBinaries;
}

/** The style sheet of the reading view and of exported pages. Throws when it cannot be read. */
export const readStyle = (): string => readFileSync(join(findDataFolder(), 'reading.css'), 'utf8');

/** Reads the model of names by the guidelines of ANERcorp. Throws when it cannot be read. */
export function readFlatModel(folder: string = findDataFolder()): Uint8Array {
  return readFileSync(join(folder, flatModelFile));
}
