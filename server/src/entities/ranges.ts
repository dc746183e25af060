import type { EntityType } from '../analysis';

/** A typed token range. */
export interface TypedRange {
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
}

/** A name without its layers: persons, organisations and places, outermost, in text order, without overlap. */
export interface NameRange {
  readonly type: EntityType;
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly confidence: number;
}
