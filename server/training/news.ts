import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface NewsArticle {
  readonly id: string;
  readonly source: string;
  readonly category: string;
  readonly title: string;
  readonly text: string;
}

/** The articles of `news.jsonl.gz`, in order. */
export function* readNews(file: string): Generator<NewsArticle> {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n'))
    if (line !== '') yield JSON.parse(line) as NewsArticle;
}
