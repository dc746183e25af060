import type { Chain, EntityType, Gender, SourceKind, Speaker } from '../../analysis';
import { labelKey } from './speakerLabels';

/** A speaker with its chain, of which the entity stage knows nothing. */
interface Unnamed {
  readonly kind: SourceKind;
  readonly chain: Chain;
}

/** Speakers that are no named entity: «مصدر أمني», «الباحثون». The same label is the same speaker. */
export class UnnamedSpeakers {
  private readonly byLabel = new Map<string, Unnamed>();
  private readonly bySurname = new Map<string, Unnamed>();

  /** In order of first mention: S1, S2, … */
  get chains(): Chain[] {
    return [...this.byLabel.values()].map(({ chain }) => chain);
  }

  /**
   * The speaker of a label; a new one when nobody had it yet.
   *
   * @param isName whether the label is a person's name that the entity stage does not know: its last word alone is then
   *   the same person («إنغريد هالفورسن … هالفورسن»)
   */
  speaker(label: string, kind: SourceKind, gender: Gender | null, isName: boolean): Speaker {
    const key = labelKey(label);
    let known = this.byLabel.get(key) ?? (label.includes(' ') ? undefined : this.bySurname.get(key));
    if (!known) {
      const type = isName ? 'PER' : typeOf(kind);
      const id = `S${this.byLabel.size + 1}`;
      known = { kind, chain: { id, type, label, aliases: [], gender, roles: [], wikidata: null, mentions: [] } };
      this.byLabel.set(key, known);
      if (type === 'PER') this.bySurname.set(labelKey(label.split(' ').at(-1)!), known);
    }
    return { id: known.chain.id, label: known.chain.label, kind: known.kind };
  }
}

function typeOf(kind: SourceKind): EntityType {
  if (kind === 'organisation' || kind === 'document') return 'ORG';
  return kind === 'media' ? 'MEDIA' : 'ROLE';
}
