import type { TokenRange } from '../text/sentences';
import type { Clause } from './clause';
import type { Boundaries } from './boundaries';
import { trimEnd } from './content';

/** Unquoted speech after a colon goes on while the first person persists and no cue begins (A.2 content rule 6). */
export function runOn(clause: Clause, first: TokenRange, boundaries: Boundaries): TokenRange[] {
  let { to } = first;
  if (clause.opens(first.from)) return [first];
  for (let guard = 0; guard < 6; guard++) {
    const next = clause.sentenceEnd(to - 1);
    if (to < next - 1 || next >= clause.count) break;
    const end = clause.sentenceEnd(next);
    const isFirstPerson = isFirstPersonAt(clause, next) || isFirstPersonAt(clause, next + 1);
    let hasCue = false;
    for (let index = next; index < end; index++)
      if (boundaries.cueAt.has(index) || boundaries.deviceAt.has(index)) hasCue = true;
    if (!isFirstPerson || hasCue) break;
    to = trimEnd(clause, next, end);
  }
  return [{ from: first.from, to }];
}

function isFirstPersonAt(clause: Clause, index: number): boolean {
  const norm = clause.norm(index);
  return /^[وف]?(?:س)?ن.{3,}$/.test(norm) &&
    !clause.isA(index, 0) &&
    /^(?:وسن|سن|ون|فن|فسن|ن)/.test(norm) &&
    clause.word(index)!.verb >= 0.5
    ? true
    : /^[وف]?(?:نحن|أنا|إننا|إنني|لدينا|علينا|يجب|نأمل|نريد|نعمل|سنعمل|لقد|لن|لسنا|كنا)$/.test(norm);
}
