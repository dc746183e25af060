import type { EntityType } from '../analysis';

/** Where a statement stands, told by what is written there and never by its place (ATTRIBUTION A.1, cue). */
export interface StatementAnchor {
  /** The reporting word as the article has it. */
  readonly cue: string;
  /** The sentence that it stands in. */
  readonly sentence: string;
  /** How many words equal to the cue's first stand before it in the sentence. */
  readonly nth: number;
}

/** «This is not an attribution.» */
export interface NotAttribution extends StatementAnchor {
  readonly kind: 'not-attribution';
}

/** «The speaker is …»; null: nobody that the text gives. */
export interface SpeakerCorrection extends StatementAnchor {
  readonly kind: 'speaker';
  readonly speaker: string | null;
}

/** «This is a person», «this is not a name» (null). Holds wherever one of the names is written. */
export interface NameCorrection {
  readonly kind: 'name';
  readonly names: readonly string[];
  readonly type: EntityType | null;
}

/** «This is the same as …»: two names of one and the same. */
export interface SameCorrection {
  readonly kind: 'same';
  readonly name: string;
  readonly as: string;
}

/** What a reader knows better than the analysis: an entry of `.isnad/corrections.json`. */
export type Correction = NotAttribution | SpeakerCorrection | NameCorrection | SameCorrection;

/** Types that a name can be corrected to. */
const types: readonly EntityType[] = ['PER', 'ORG', 'MEDIA', 'GPE', 'LOC', 'FAC', 'EVENT', 'ROLE', 'LAW', 'PRODUCT'];

/** Longer texts are a mistake: no sentence of news and no name is so long. */
const longest = 10_000;

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longest && /\p{L}/u.test(value);

/**
 * The corrections of a file, `{ "version": 1, "corrections": […] }`. People edit it: entries that cannot be understood are left
 * out, and a file that is no JSON has none. Never throws.
 */
export function readCorrections(text: string): Correction[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const list = (value as { readonly corrections?: unknown } | null)?.corrections;
  return Array.isArray(list) ? list.flatMap((entry: unknown) => readCorrection(entry) ?? []) : [];
}

function readCorrection(entry: unknown): Correction | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const fields = entry as Fields;
  switch (fields['kind']) {
    case 'not-attribution': {
      const anchor = readAnchor(fields);
      return anchor && { kind: 'not-attribution', ...anchor };
    }
    case 'speaker': {
      const anchor = readAnchor(fields);
      const { speaker } = fields;
      return anchor && (speaker === null || isText(speaker)) ? { kind: 'speaker', ...anchor, speaker } : null;
    }
    case 'name': {
      const { names, type } = fields;
      if (!Array.isArray(names) || names.length === 0 || !names.every(isText)) return null;
      const known = types.find((one) => one === type) ?? null;
      return known !== null || type === null ? { kind: 'name', names, type: known } : null;
    }
    case 'same': {
      const { name, as } = fields;
      return isText(name) && isText(as) ? { kind: 'same', name, as } : null;
    }
    default:
      return null;
  }
}

function readAnchor({ cue, sentence, nth = 0 }: Fields): StatementAnchor | null {
  return isText(cue) && isText(sentence) && typeof nth === 'number' ? { cue, sentence, nth } : null;
}
