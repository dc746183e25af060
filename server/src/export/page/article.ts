import type { Reading } from '../../features/reading';
import type { AnnotationDocument } from '../annotations';

/** An article with everything that is drawn of it. Offsets are UTF-16 units of `text`. */
export interface DrawnArticle {
  /** Name of the file, for articles without a headline. */
  readonly name: string;
  readonly text: string;
  readonly reading: Reading & { readonly document: AnnotationDocument };
}
