import { profiles } from '../checks/profiles';
import { withPatience } from './patience';
import type { IsnadSettings } from './protocol';

/** What holds where a client says nothing. VS Code sends its own defaults, of which `links` is another. */
export const defaultSettings: IsnadSettings = {
  language: 'auto',
  outline: { order: 'article' },
  diagnostics: { enabled: true, profile: 'editor', severity: {} },
  links: true,
  codeLens: { enabled: false },
  inlayHints: { enabled: false },
  colours: { enabled: false },
  plainText: true,
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((candidate) => candidate === value) ?? otherwise;

const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** Settings out of whatever a client sent: each missing or wrong value is taken from `otherwise`. */
export function readSettings(value: unknown, otherwise: IsnadSettings = defaultSettings): IsnadSettings {
  if (!isRecord(value)) return otherwise;
  const outline = isRecord(value['outline']) ? value['outline'] : {};
  const diagnostics = isRecord(value['diagnostics']) ? value['diagnostics'] : {};
  const boolean = (given: unknown, fallback: boolean): boolean => (typeof given === 'boolean' ? given : fallback);
  const switched = (name: 'codeLens' | 'inlayHints' | 'colours'): { readonly enabled: boolean } => {
    const section = value[name];
    return { enabled: boolean(isRecord(section) ? section['enabled'] : undefined, otherwise[name].enabled) };
  };
  return {
    language: oneOf(value['language'], ['auto', 'ar', 'en'], otherwise.language),
    outline: { order: oneOf(outline['order'], ['article', 'speaker', 'entity', 'topic'], otherwise.outline.order) },
    diagnostics: {
      enabled: boolean(diagnostics['enabled'], otherwise.diagnostics.enabled),
      profile: oneOf(diagnostics['profile'], profiles, otherwise.diagnostics.profile),
      severity: isRecord(diagnostics['severity'])
        ? readSeverities(diagnostics['severity'])
        : otherwise.diagnostics.severity,
    },
    links: boolean(value['links'], otherwise.links),
    codeLens: switched('codeLens'),
    inlayHints: switched('inlayHints'),
    colours: switched('colours'),
    plainText: boolean(value['plainText'], otherwise.plainText),
  };
}

function readSeverities(value: Readonly<Record<string, unknown>>): IsnadSettings['diagnostics']['severity'] {
  const entries = Object.entries(value).flatMap(([code, severity]) => {
    const known = severities.find((candidate) => candidate === severity);
    return known ? [[code, known] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The section `isnad` of an object, or the object itself when it is the section already. */
export function sectionOf(value: unknown): unknown {
  return isRecord(value) && 'isnad' in value ? value['isnad'] : value;
}

/**
 * The settings of each open document. With a client that can be asked they are asked for once a document and again
 * after a change; otherwise the initialization options, and what `workspace/didChangeConfiguration` brings, hold for all.
 */
export class Settings {
  #base: IsnadSettings;
  readonly #known = new Map<string, IsnadSettings | Promise<IsnadSettings>>();
  #generation = 0;

  constructor(
    initial: unknown,
    private readonly ask: ((uri: string) => Promise<unknown>) | null,
  ) {
    this.#base = readSettings(sectionOf(initial));
  }

  /** Grows with every change: part of what a result is valid for. */
  get generation(): number {
    return this.#generation;
  }

  /** Settings that are known already come without a promise, so that an answer need not wait a turn. */
  of(uri: string): IsnadSettings | Promise<IsnadSettings> {
    if (!this.ask) return this.#base;
    const known = this.#known.get(uri);
    if (known) return known;
    const generation = this.#generation;
    const asked = withPatience(this.ask(uri))
      .then((value) => readSettings(value, this.#base))
      .catch(() => this.#base)
      .then((settings) => {
        if (generation === this.#generation && this.#known.has(uri)) this.#known.set(uri, settings);
        return settings;
      });
    this.#known.set(uri, asked);
    return asked;
  }

  /** The client says that settings have changed, and perhaps how. */
  change(sent: unknown): void {
    this.#generation++;
    this.#known.clear();
    // A client that is asked sends null or everything here; what it sends is then not scoped.
    if (!this.ask) this.#base = readSettings(sectionOf(sent), this.#base);
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
