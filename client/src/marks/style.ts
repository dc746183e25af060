import type { MarkKind } from '../../../server/src/lsp/protocol';
import { themeColour } from './palette';

/** The part of the editor's decoration options that marks use. */
export interface MarkStyle<Color> {
  readonly backgroundColor?: Color;
  readonly borderColor?: Color;
  readonly borderStyle?: string;
  readonly borderWidth?: string;
  readonly borderRadius?: string;
}

/**
 * How a mark looks. Backgrounds and borders only: anything that touches the letters splits the line and puts its words
 * in the wrong order (bidi.ts, `wordOrderSafeProperties`).
 *
 * @param color makes a theme colour from its name; a parameter so that the style can be tested outside the editor
 */
export function markStyle<Color>(kind: MarkKind, colour: string, color: (name: string) => Color): MarkStyle<Color> {
  const own = color(themeColour(colour, kind));
  switch (kind) {
    case 'cue':
      return { borderStyle: 'solid', borderWidth: '0 0 2px 0', borderColor: own };
    case 'source':
      return { backgroundColor: own, borderRadius: '3px' };
    case 'content':
      return { backgroundColor: own };
  }
}
