import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordOrderSafeProperties } from '../../../../client/src/bidi';
import { colourName, paletteSize, themeColour, unspecified } from '../../../../client/src/marks/palette';
import { markStyle } from '../../../../client/src/marks/style';

interface Manifest {
  readonly contributes: { readonly colors: readonly { id: string; defaults: Readonly<Record<Theme, string>> }[] };
}

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8')) as Manifest;

type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';
const kinds = ['source', 'cue', 'content'] as const;
const colours = [...Array.from({ length: paletteSize }, (_, index) => `speaker${index + 1}`), unspecified];

/** Text and background of the standard themes. */
const themes: Readonly<Record<Theme, { text: string; background: string }>> = {
  light: { text: '#3b3b3b', background: '#ffffff' },
  dark: { text: '#cccccc', background: '#1f1f1f' },
  highContrast: { text: '#ffffff', background: '#000000' },
  highContrastLight: { text: '#292929', background: '#ffffff' },
};

/** Red, green, blue and opacity, 0 to 1. */
function channels(hex: string): [number, number, number, number] {
  const at = (index: number): number => parseInt(hex.slice(1 + 2 * index, 3 + 2 * index) || 'ff', 16) / 255;
  return [at(0), at(1), at(2), at(3)];
}

/** One colour laid over another, as RGB. */
function over(top: string, bottom: readonly number[]): number[] {
  const [red, green, blue, opacity] = channels(top);
  return [red, green, blue].map((value, index) => value * opacity + bottom[index]! * (1 - opacity));
}

function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb.map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function defaultOf(id: string, theme: Theme): string {
  const colour = manifest.contributes.colors.find((candidate) => candidate.id === id);
  assert.ok(colour, `${id} is not contributed`);
  return colour.defaults[theme];
}

describe('marks', () => {
  it('use only what leaves the words of a line in order', () => {
    for (const kind of kinds) {
      const style = markStyle(kind, 'speaker1', (id) => id);
      for (const property of Object.keys(style)) assert.ok(wordOrderSafeProperties.has(property), property);
    }
  });

  it('give each speaker a colour that stays', () => {
    assert.equal(colourName(0), 'speaker1');
    assert.equal(colourName(paletteSize - 1), `speaker${paletteSize}`);
    assert.equal(colourName(paletteSize), 'speaker1');
    assert.equal(colourName(-1), unspecified);
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`leave text readable and lines visible in the theme ${theme}`, () => {
      const { text, background } = themes[theme];
      const page = channels(background).slice(0, 3);
      const ink = channels(text).slice(0, 3);
      for (const colour of colours) {
        const content = over(defaultOf(themeColour(colour, 'content'), theme), page);
        const source = over(defaultOf(themeColour(colour, 'source'), theme), content);
        const cue = over(defaultOf(themeColour(colour, 'cue'), theme), page);
        assert.ok(contrast(ink, content) >= 4.5, `text on content of ${colour}`);
        assert.ok(contrast(ink, source) >= 4.5, `text on source of ${colour}: ${contrast(ink, source)}`);
        assert.ok(contrast(cue, page) >= 2.5, `cue of ${colour}: ${contrast(cue, page)}`);
      }
    });
  }
});
