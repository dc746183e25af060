import type { DocumentCheck } from './check';
import { replaceFix } from './edits';
import { firstIndex } from '../text/firstIndex';

/** «وقالت الوزيرة …، مؤكدا أن»: the participle has another gender than the verb whose subject it shares (ATTRIBUTION B.4). */
export const participleGender: DocumentCheck = {
  code: 'GRM005',
  scope: 'document',
  // Read by hand, most clashes are nouns taken for participles, or a speaker taken for another.
  severity: 'off',
  message: { ar: 'الحال لا تطابق صاحبها.', en: 'Participle does not agree with the speaker.' },
  reason:
    'A participle describes the subject of its verb and agrees with it; a clash makes the reader look for another speaker.',
  examples: {
    bad: [
      {
        text: 'وقالت الوزيرة سعاد النجار إن العمل مستمر، <bad>مؤكدا</bad> أن الطريق سيفتح.',
        fixed: 'وقالت الوزيرة سعاد النجار إن العمل مستمر، مؤكدة أن الطريق سيفتح.',
      },
    ],
    good: [
      'وقالت الوزيرة سعاد النجار إن العمل مستمر، مؤكدة أن الطريق سيفتح.',
      'وقال الوزير سامر الحلو إن العمل مستمر، مؤكدا أن الطريق سيفتح.',
    ],
  },
  run({ analysis, lexicon }, _observed, report) {
    const { text, attributions, chains } = analysis;
    const genders = new Map(chains.map(({ id, gender }) => [id, gender]));
    const sentences = sentenceFinder(analysis.sentences);
    const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
    for (const { cue, cueKind, inherited, speaker } of attributions) {
      const owner = inherited?.kind === 'hal' && inherited.from !== null ? byId.get(inherited.from) : undefined;
      if (cueKind !== 'participle' || !owner || owner.cueKind !== 'verb' || owner.speaker.id !== speaker.id) continue;
      if (sentences(owner.cue.start) !== sentences(cue.start) || owner.cue.start > cue.start) continue;
      const form = text.slice(cue.start, cue.end);
      const own = lexicon.word(form).cues.find((reading) => reading.form === 'participle');
      const verb = lexicon.word(text.slice(owner.cue.start, owner.cue.end).split(/\s/).at(-1) ?? '').cues[0];
      if (own?.number !== 'singular' || verb?.number !== 'singular' || own.gender === null || verb.gender === null)
        continue;
      if (own.gender === verb.gender || (verb.form !== 'past' && verb.form !== 'present')) continue;
      // The verb may follow the institution and the participle its head; a person has one gender.
      const known = speaker.id === null ? null : genders.get(speaker.id);
      if (speaker.kind !== 'person' || known === own.gender) continue;
      const turned = own.gender === 'm' ? `${form.replace(/ا$/, '')}ة` : `${form.replace(/ة$/, '')}ا`;
      const isKnown = lexicon
        .word(turned)
        .cues.some(
          (reading) => reading.form === 'participle' && reading.entry === own.entry && reading.gender === verb.gender,
        );
      report({ start: cue.start, end: cue.end, fixes: isKnown ? [replaceFix(cue.start, cue.end, turned)] : [] });
    }
  },
};

/** Index of the sentence that an offset lies in. Logarithmic. */
function sentenceFinder(sentences: readonly { readonly start: number }[]): (offset: number) => number {
  return (offset) => firstIndex(sentences.length, (index) => sentences[index]!.start > offset) - 1;
}
