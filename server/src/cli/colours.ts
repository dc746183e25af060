import { PLAIN_PALETTE, type Palette } from '../export/text';
import type { Io } from './io';

/** What `--color` takes. */
export const COLOUR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

function ansi(code: number, reset: number): { readonly open: string; readonly close: string } {
  return { open: `\u001b[${code}m`, close: `\u001b[${reset}m` };
}

const BOLD = ansi(1, 22);
const DIM = ansi(2, 22);
const DEFAULT_FOREGROUND = 39;

/** The sixteen colours that every terminal has and every theme makes readable. */
const ANSI_PALETTE: Palette = {
  heading: BOLD,
  label: DIM,
  cue: ansi(33, DEFAULT_FOREGROUND),
  source: ansi(36, DEFAULT_FOREGROUND),
  content: ansi(32, DEFAULT_FOREGROUND),
  speaker: ansi(36, DEFAULT_FOREGROUND),
  error: ansi(31, DEFAULT_FOREGROUND),
  warning: ansi(33, DEFAULT_FOREGROUND),
  information: ansi(34, DEFAULT_FOREGROUND),
  hint: DIM,
};

/** `auto`: colours on a terminal, unless NO_COLOR is set or the terminal is dumb. */
export function choosePalette(choice: ColourChoice, io: Pick<Io, 'stdout' | 'environment'>): Palette {
  const { NO_COLOR, TERM } = io.environment;
  const wanted =
    choice === 'always' ||
    (choice === 'auto' && io.stdout.isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb');
  return wanted ? ANSI_PALETTE : PLAIN_PALETTE;
}
