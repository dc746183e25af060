import type { Clause } from '../grammar/clause';
import { clauseSubject } from '../sources/clauseSubjects';
import type { Draft, LocalAttribution } from '../local';

/** The smallest content that holds a cue makes it nested (A.1). One sweep over cues and contents in text order. */
export function nest(drafts: Draft[]): void {
  const contents = drafts
    .flatMap((draft, position) => draft.content.map(({ from, to }) => ({ from, to, position })))
    .sort((a, b) => a.from - b.from);
  let open: typeof contents = [];
  let next = 0;
  drafts.forEach((draft, position) => {
    while (next < contents.length && contents[next]!.from <= draft.cue.from) open.push(contents[next++]!);
    open = open.filter(({ to }) => to > draft.cue.from);
    let size = Number.POSITIVE_INFINITY;
    for (const { from, to, position: outer } of open)
      if (outer !== position && draft.cue.to <= to && to - from < size) {
        draft.nestedIn = outer;
        size = to - from;
      }
  });
}

/** The enclosing attribution, not counting devices: «أضاف X أن …، بحسب Y» leaves X speaking (ATTRIBUTION, rulings). */
export function levelOf(drafts: readonly LocalAttribution[], draft: LocalAttribution): number {
  let outer = draft.nestedIn;
  for (let guard = 0; outer >= 0 && drafts[outer]!.kind === 'device' && guard < 4; guard++)
    outer = drafts[outer]!.nestedIn;
  return outer;
}

/** The clause that governs each participle (B.5, first line). */
export function govern(clause: Clause, drafts: Draft[]): void {
  drafts.forEach((draft, position) => {
    if (draft.inherits !== 'hal') return;
    const sentence = clause.sentenceStart(draft.cue.from);
    for (let earlier = position - 1; earlier >= 0; earlier--) {
      const other = drafts[earlier]!;
      if (other.cue.from < sentence || position - earlier > 40) break;
      // An outer attribution of the same level, or the inner one of a relay («نقلت … قوله إن …، مشيرا»).
      const isSameLevel = levelOf(drafts, other) === levelOf(drafts, draft);
      const isRelayed =
        other.nestedIn >= 0 &&
        drafts[other.nestedIn]!.lemma === 'نقل' &&
        levelOf(drafts, drafts[other.nestedIn]!) === levelOf(drafts, draft);
      if (!isSameLevel && !isRelayed) continue;
      if (other.kind === 'device') continue;
      draft.owner = other.inherits === 'hal' && other.owner >= 0 ? other.owner : earlier;
      if (other.lemma === 'نقل' && !isRelayed) continue;
      return;
    }
    if (draft.owner >= 0) return;
    draft.antecedent = clauseSubject(clause, sentence, draft.cue.from);
  });
}
