import type { DrawnArticle } from './article';
import { element, type PageChild, type PageNode } from './node';
import { speakerName, voiceClass } from './voices';
import type { Language } from './words';

interface SpeakerButton {
  /** Of the element; none where one speaker has several buttons. */
  readonly id?: string;
  readonly className: string;
  readonly title: string;
  /** What it is beyond its name, for those who do not see the page. */
  readonly description?: string;
}

/** What lights the statements of one speaker, wherever it stands. Its words are the name of the speaker when none are given. */
export function speakerButton(
  article: DrawnArticle,
  speaker: number,
  language: Language,
  { id, className, title, description }: SpeakerButton,
  ...children: readonly PageChild[]
): PageNode {
  return element(
    'button',
    {
      class: `${className} ${voiceClass(speaker)}`,
      type: 'button',
      id,
      'data-speaker': speaker,
      'aria-pressed': 'false',
      'aria-description': description,
      title,
    },
    ...(children.length > 0 ? children : [speakerName(article, speaker, language)]),
  );
}
