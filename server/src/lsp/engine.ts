import { Analyzer } from '../analyze';
import { compileResources, type ResourceBinaries, type Resources, type ResourceTexts } from '../resources';
import type { Engine } from './documents';

/** The engine of the language server over tables that are read when first needed, once for all documents. */
export function createEngine(readTexts: () => ResourceTexts & Partial<ResourceBinaries>): Engine {
  let resources: Resources | null = null;
  return {
    get isLoaded() {
      return resources !== null;
    },
    createAnalyzer: () => new Analyzer((resources ??= compileResources(readTexts()))),
  };
}
