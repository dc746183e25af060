import type { Gender } from '../../analysis';
import type { TokenRange } from '../../text/sentences';
import type { Clause } from '../grammar/clause';
import { courtesyOf } from '../grammar/courtesies';
import { isReflexive } from '../grammar/reflexives';
import type { Voice, Voices } from './voices';

/** Nouns that with «نفسه», «ذاته» mean whoever spoke last. */
const speakerNouns =
  /^(?:المتحدث|المتحدثة|المصدر|المصدران|المصادر|المصرح|المسؤول|المسؤولة|المسئول|الوزير|البيان|الرجل|المرأة|التقرير|الوكالة|الصحيفة|القناة|الموقع)$/;

/** «المصدر», «المتحدث» alone: whoever spoke, where nobody has been called so. */
export function isBareSource(clause: Clause, { from, to }: TokenRange): boolean {
  return to - from === 1 && /^(?:المصدر|المصادر|المتحدث|المتحدثة|المصرح)$/.test(clause.bare(from));
}

/** What an anaphoric phrase points to: the speaker just heard, or with «الأخير» the last participant of a gender. */
export type Anaphor = 'same' | 'courtesy' | Gender;

/** Reads «المتحدث ذاته», «نفس المصدر», «الأخيرة» (ATTRIBUTION B.5, anaphoric phrases); null for any other phrase. */
export function anaphorAt(clause: Clause, { from, to }: TokenRange): Anaphor | null {
  const head = clause.bare(from);
  const isSelf =
    to - from <= 3 && (isReflexive(clause.norm(to - 1)) || /^(?:السابقة?|أعلاه)$/.test(clause.norm(to - 1)));
  // «نفس المسؤول», «ذات المصدر»
  const isSame = /^(?:نفس|ذات)$/.test(head) && to - from >= 2;
  if (isSame || (isSelf && speakerNouns.test(head))) return 'same';
  // «سموه», «جلالة الملك» is a title, «جلالته» an anaphor.
  if (to - from === 1 && courtesyOf(head) !== '') return 'courtesy';
  if (to - from > 1 || !/^(?:الأخير|الأخيرة)$/.test(head)) return null;
  return head.endsWith('ة') ? 'f' : 'm';
}

/** «سموه»: the person heard last in this paragraph or the one before, else the one named last. */
export function latestPerson(voices: Voices, paragraph: number): Voice | undefined {
  const isPerson = (voice: Voice): boolean => voice.speaker.kind === 'person';
  return (
    voices.latest((voice) => isPerson(voice) && voice.role === 'speaker' && paragraph - voice.paragraph <= 1) ??
    voices.latest(isPerson)
  );
}

/** «الأخير»: the last participant of that gender who did not speak, else of any. */
export function latestParticipant(voices: Voices, gender: Gender): Voice | undefined {
  return (
    voices.latest((voice) => voice.role !== 'speaker' && voice.gender === gender) ??
    voices.latest((voice) => voice.role !== 'speaker')
  );
}
