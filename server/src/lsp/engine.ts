import { Analyzer } from '../analyze';
import { readUserEntities, type UserEntity } from '../entities/userEntities';
import { compileResources, type ResourceBinaries, type Resources, type ResourceTexts } from '../resources';
import type { Engine } from './documents';

/** The engine of the language server over tables that are read when first needed, once for all documents. */
export function createEngine(readTexts: () => ResourceTexts & Partial<ResourceBinaries>): Engine {
  let resources: Resources | null = null;
  let texts = '';
  let own: readonly UserEntity[] = [];
  return {
    get isLoaded() {
      return resources !== null;
    },
    createAnalyzer: () => new Analyzer((resources ??= compileResources(readTexts(), own))),
    takeNames: (given) => {
      const all = given.join('\n');
      if (all === texts) return false;
      texts = all;
      own = given.flatMap((text) => readUserEntities(text).entities);
      resources = null;
      return true;
    },
  };
}
