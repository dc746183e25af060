import type { Gender } from '../../analysis';
import type { Weights } from '../weights';
import type { FrameKind } from '../grammar/frame';

/** A cue inside a sentence, as far as it bears on the content of another one. */
export interface CueStart {
  readonly shape: 'finite' | 'participle' | 'noun';
  readonly gender: Gender | null;
  readonly number: 'singular' | 'dual' | 'plural';
  readonly conjunction: string;
  readonly frame: FrameKind;
  /** First token after its linker, or -1. */
  readonly content: number;
  /** Log odds of the gate. */
  readonly score: number;
}

/** Where rivals begin inside a sentence. */
export interface Boundaries {
  /** Accepted cues by the first token of their group. */
  readonly cueAt: ReadonlyMap<number, CueStart>;
  /** First tokens of accepted devices that end a clause. */
  readonly deviceAt: ReadonlySet<number>;
  /** Where each device and its source are over, by its first token. */
  readonly deviceEnd: ReadonlyMap<number, number>;
  /** Of where content ends (`server/data/content-ends.tsv`). */
  readonly weights: Weights;
}

/** Content whose end is looked for. */
export interface OpenContent {
  readonly from: number;
  /** End of the sentence or of the quotation around it. */
  readonly limit: number;
  /** A clause after a complementiser or a colon, not a noun phrase. */
  readonly isClause: boolean;
  /** The cue whose content it is; null for devices and headlines. */
  readonly governor: CueStart | null;
}
