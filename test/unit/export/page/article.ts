import type { Analysis, Speaker, Topic } from '../../../../server/src/analysis';
import { toAnnotationDocument } from '../../../../server/src/export/annotations';
import { SpeakerPlaces } from '../../../../server/src/features/marks';
import { reading } from '../../../../server/src/features/reading';
import type { Article } from '../../../../client/src/reading/messages';
import { fixture } from '../../features/fixture';

const politics: Topic = {
  scheme: 'iptc-mediatopic',
  code: 'medtop:11000000',
  top: 'politics',
  label: { ar: 'سياسة', en: 'politics' },
  score: 0.9,
  paragraphs: [1, 2],
};

const hind: Speaker = { id: 'E1', label: 'هند الراوي', kind: 'person' };

const tagged = `<headline>جسر المدينة يفتح أبوابه بعد الصيانة</headline>

<cue>أكدت</cue> <source><ROLE E3>وزيرة النقل</ROLE> <PER E1>هند الراوي</PER></source> <linker>أن</linker> <content>الجسر في <GPE E4>مدينة النهر</GPE> سيفتح غدا</content>، <cue 2>مضيفة</cue> أن <content 2>العمل انتهى</content>.

<cue 3>وقال</cue> <source 3><PER E2>ماهر السيد</PER></source> إن <content 3><PER E1>هند</PER> وعدت بأن <cue 4>تقول</cue> <content 4>«كل شيء»</content> عن <GPE E4>المدينة</GPE></content> <finding PUN001>.</finding>

وتستمر الأعمال في الطريق المجاور.
`;

/** An article with two speakers, one statement inside another, names, a topic and a finding. */
export function sampleArticle(change: (analysis: Analysis) => Analysis = (analysis) => analysis): Article {
  const { analysis } = fixture(tagged, {
    attributions: { A1: { speaker: hind }, A2: { speaker: hind, type: 'direct' } },
    analysis: { topics: [politics] },
  });
  return articleOf(change(analysis));
}

export function articleOf(analysis: Analysis, version = 1): Article {
  return {
    uri: 'file:///bridge.txt',
    name: 'bridge.txt',
    text: analysis.text,
    reading: {
      version,
      document: toAnnotationDocument(analysis, 'file:///bridge.txt'),
      ...reading(analysis, new SpeakerPlaces()),
    },
  };
}
