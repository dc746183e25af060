import type { FromPage, PageState, ToPage } from '../src/reading/messages';
import { Page } from './page';

/** What VS Code gives to a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const page = new Page({
  post: (message) => {
    editor.postMessage(message);
  },
  load: () => editor.getState(),
  save: (state) => {
    editor.setState(state);
  },
});
window.addEventListener('message', (event: MessageEvent<ToPage>) => {
  page.receive(event.data);
});
editor.postMessage({ kind: 'ready' });
