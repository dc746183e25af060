import { paletteSize } from '../../../server/src/export/page/voices';
import type { MarkKind } from '../../../server/src/lsp/protocol';

/** Colours that the manifest contributes as `isnad.speaker1` and so on. */
export { paletteSize };

/** Name of the colour of a statement whose speaker is not known. */
export const unspecified = 'unspecified';

/** Name of the colour of a speaker: stable, since an open document never gives an index to someone else. */
export function colourName(speaker: number): string {
  return speaker < 0 ? unspecified : `speaker${(speaker % paletteSize) + 1}`;
}

/** Theme colour for a kind of mark: the source stronger than the content, the cue in the full colour. */
export function themeColour(colour: string, kind: MarkKind): string {
  return kind === 'cue' ? `isnad.${colour}` : `isnad.${colour}.${kind}`;
}
