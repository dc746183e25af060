import type { EntityType } from '../analysis';

/** A mention inside one paragraph, in token indexes, half open. */
export interface LocalMention {
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly confidence: number;
}
