import {
  hiddenAtFirst,
  layers,
  partNames,
  type ArticleUpdate,
  type Direction,
  type FromPage,
  type Layer,
  type PageDescription,
  type PageSettings,
  type PageState,
  type PartName,
  type PlacedParagraph,
  type PlaceInPage,
  type ToPage,
} from '../src/reading/messages';
import { element } from '../../server/src/export/page/node';
import { typeOf } from '../src/reading/shell';
import { drawToolbar } from '../src/reading/toolbar';
import { say, type Language } from '../../server/src/export/page/words';
import { Slot } from './slot';

/** The editor as the page knows it. */
export interface Host {
  post(message: FromPage): void;
  load(): PageState | undefined;
  save(state: PageState): void;
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part ${id}`);
  return found;
}

/** The reading view on the side of the page: what is shown, what is lit, and where the reader is. */
export class Page {
  private readonly tools = new Slot(part('tools'));
  private readonly slots: Readonly<Record<PartName, Slot>> = {
    headline: new Slot(part('headline')),
    front: new Slot(part('front')),
    body: new Slot(part('body')),
    concerns: new Slot(part('concerns')),
  };
  private readonly text = part('main');

  /** The language of the tools, which may be there already. */
  private language: Language = part('tools').lang === 'en' ? 'en' : 'ar';
  private article: ArticleUpdate | undefined;
  private uri = '';
  private hidden = new Set<Layer>(hiddenAtFirst);
  private lit: string | null = null;
  private current: number | null = null;
  private cursor: { offset: number; follow: boolean } | undefined;
  private scrollToRestore: number | undefined;
  private saving: number | undefined;

  constructor(private readonly host: Host) {
    const state = host.load();
    if (state) {
      this.uri = state.uri;
      this.hidden = new Set(state.hidden);
      this.lit = state.lit;
      this.scrollToRestore = state.scroll;
    }
    document.addEventListener('click', (event) => {
      this.clicked(event);
    });
    document.addEventListener(
      'contextmenu',
      (event) => {
        this.placeMenu(event);
      },
      // Before the editor reads what its menu is about.
      { capture: true },
    );
    document.addEventListener('keydown', (event) => {
      if (this.pressed(event)) event.preventDefault();
    });
    document.addEventListener('scroll', () => {
      this.saveSoon();
    });
    this.drawTools();
  }

  receive(message: ToPage): void {
    switch (message.kind) {
      case 'settings':
        this.apply(message.settings);
        break;
      case 'article':
        this.show(message.article);
        break;
      case 'absent':
        this.uri = message.uri;
        this.clear(say(this.language, message.why));
        break;
      case 'cursor':
        this.cursor = message;
        this.markHere(message.follow);
        break;
      case 'light':
        this.light(message.speaker === null ? null : this.keyOf(message.speaker));
        break;
      case 'step':
        this.step(message.direction);
        break;
      case 'describe':
        this.host.post({ kind: 'described', request: message.request, page: this.describe() });
        break;
    }
  }

  private apply(settings: PageSettings): void {
    const { style } = document.documentElement;
    style.removeProperty('--own-font');
    for (const [name, value] of Object.entries(typeOf(settings))) style.setProperty(name, value);
    if (settings.language === this.language) return;
    this.language = settings.language;
    this.drawTools();
  }

  private show(article: ArticleUpdate): void {
    const isOther = this.article?.uri !== article.uri;
    this.article = article;
    this.uri = article.uri;
    if (isOther) this.current = null;
    for (const name of partNames) {
      const slot = this.slots[name];
      if (article.isWhole) slot.show(article.patches[name].nodes);
      else slot.change(article.patches[name]);
    }
    document.body.classList.remove('absent');
    if (this.lit !== null && this.litSpeaker() === null) this.lit = null;
    if (this.current !== null && this.current >= article.cueStarts.length) this.current = null;
    this.showLight();
    this.showCurrent();
    this.markHere(false);
    if (this.scrollToRestore !== undefined) {
      window.scrollTo(0, this.scrollToRestore);
      this.scrollToRestore = undefined;
    }
    this.saveSoon();
    const { version } = article;
    requestAnimationFrame(() => {
      this.host.post({ kind: 'shown', version });
    });
  }

  private clear(message: string): void {
    this.article = undefined;
    for (const slot of Object.values(this.slots)) slot.show([]);
    this.slots.body.show([element('p', { class: 'message' }, message)]);
    document.body.classList.add('absent');
    this.saveSoon();
  }

  private drawTools(): void {
    this.tools.show([drawToolbar(this.language, this.hidden)]);
    this.tools.root.lang = this.language;
    this.tools.root.querySelector('button')?.setAttribute('tabindex', '0');
    for (const layer of layers) document.body.classList.toggle(`without-${layer}`, this.hidden.has(layer));
    this.showPlace();
  }

  private toggle(layer: Layer): void {
    if (!this.hidden.delete(layer)) this.hidden.add(layer);
    document.body.classList.toggle(`without-${layer}`, this.hidden.has(layer));
    part(`layer-${layer}`).setAttribute('aria-pressed', String(!this.hidden.has(layer)));
    this.saveSoon();
  }

  /** Lights the statements of one speaker, or of everybody. */
  private light(key: string | null): void {
    this.lit = key;
    if (key !== null && this.current !== null && !this.isLit(this.current)) this.current = null;
    this.showLight();
    this.showCurrent();
    this.saveSoon();
  }

  /** Index of the speaker who is lit: -1 for the unspecified one, null when everybody is, or one whom nobody knows. */
  private litSpeaker(): number | null {
    if (this.lit === null || !this.article) return null;
    if (this.lit === '') return -1;
    const index = this.article.speakerKeys.indexOf(this.lit);
    return index < 0 ? null : index;
  }

  private keyOf(speaker: number): string {
    return this.article?.speakerKeys[speaker] ?? '';
  }

  private isLit(statement: number): boolean {
    const speaker = this.litSpeaker();
    return speaker === null || this.article?.speakerOf[statement] === speaker;
  }

  private showLight(): void {
    const speaker = this.litSpeaker();
    document.body.classList.toggle('filtered', speaker !== null);
    if (speaker === null) {
      for (const piece of this.text.querySelectorAll('.lit')) piece.classList.remove('lit');
    } else {
      this.forEachPiece((piece, statements) => {
        const isLit = statements.some((statement) => this.article?.speakerOf[statement] === speaker);
        piece.classList.toggle('lit', isLit);
      });
    }
    for (const button of document.querySelectorAll('[data-speaker]')) {
      button.setAttribute(
        'aria-pressed',
        String(speaker !== null && button.getAttribute('data-speaker') === String(speaker)),
      );
    }
    for (const line of document.querySelectorAll('[data-speaker-line]')) {
      line.classList.toggle('lit', line.getAttribute('data-speaker-line') === String(speaker));
    }
    part('show-all').hidden = speaker === null;
    this.showPlace();
  }

  /** The cues that are walked through, in the order of the text. */
  private get paragraphs(): readonly PlacedParagraph[] {
    return this.article?.paragraphs ?? [];
  }

  private walk(): number[] {
    return this.paragraphs.flatMap(({ cues }) => cues).filter((statement) => this.isLit(statement));
  }

  private step(direction: Direction): void {
    const walk = this.walk();
    if (walk.length === 0 || !this.article) return;
    const at = this.current === null ? -1 : walk.indexOf(this.current);
    let next: number;
    if (at < 0) next = this.firstFromSight(walk, direction);
    else next = (at + (direction === 'next' ? 1 : walk.length - 1)) % walk.length;
    this.goTo(walk[next]!);
  }

  /** Where a walk begins: at the first statement that is in sight, or at the end of the article for a walk backwards. */
  private firstFromSight(walk: readonly number[], direction: Direction): number {
    if (direction === 'previous') return walk.length - 1;
    const top = this.tools.root.getBoundingClientRect().bottom;
    const seen = walk.findIndex((statement) => (this.cueElement(statement)?.getBoundingClientRect().top ?? -1) >= top);
    return Math.max(0, seen);
  }

  private goTo(statement: number): void {
    this.current = statement;
    this.showCurrent();
    const cue = this.cueElement(statement);
    cue?.focus({ preventScroll: true });
    cue?.scrollIntoView({ block: 'center', behavior: this.motion() });
    this.host.post({ kind: 'goTo', offset: this.cueOffset(statement), focus: false });
  }

  private cueOffset(statement: number): number {
    return this.article?.cueStarts[statement] ?? 0;
  }

  private showCurrent(): void {
    for (const piece of this.text.querySelectorAll('.current')) piece.classList.remove('current');
    for (const cue of this.text.querySelectorAll('[data-cue][tabindex="0"]')) cue.setAttribute('tabindex', '-1');
    const { current } = this;
    if (current !== null) {
      this.forEachPiece(
        (piece, statements) => {
          piece.classList.toggle('current', statements.includes(current));
        },
        ({ statements }) => statements.includes(current),
      );
    }
    // One cue is a stop of the tab key: the one that the reader is at, or the first.
    const stop = current ?? this.walk()[0];
    if (stop !== undefined) this.cueElement(stop)?.setAttribute('tabindex', '0');
    this.showPlace();
  }

  private showPlace(): void {
    const walk = this.walk();
    const at = this.current === null ? -1 : walk.indexOf(this.current);
    part('place').textContent =
      walk.length === 0 ? '' : at < 0 ? String(walk.length) : say(this.language, 'place', at + 1, walk.length);
  }

  /** Marks where the cursor of the editor is. */
  private markHere(follow: boolean): void {
    for (const element of document.querySelectorAll('.here')) element.classList.remove('here');
    if (!this.cursor) return;
    const { offset } = this.cursor;
    const at = this.paragraphs.findIndex(({ start, end }) => start <= offset && offset <= end);
    const paragraph = this.paragraphElement(at);
    if (!paragraph) return;
    paragraph.classList.add('here');
    const piece = pieceAt(paragraph, offset - this.paragraphs[at]!.start);
    if (!follow || !piece || this.isInSight(piece)) return;
    piece.scrollIntoView({ block: 'center', behavior: this.motion() });
  }

  private isInSight(element: Element): boolean {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= this.tools.root.getBoundingClientRect().bottom && bottom <= window.innerHeight;
  }

  private motion(): ScrollBehavior {
    const isReduced =
      document.body.classList.contains('vscode-reduce-motion') ||
      matchMedia('(prefers-reduced-motion: reduce)').matches;
    return isReduced ? 'auto' : 'smooth';
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest('button');
    if (button) {
      this.used(button);
      return;
    }
    const paragraph = target?.closest('.paragraph');
    const selection = document.getSelection();
    if (!paragraph || !target?.closest('.text') || (selection && !selection.isCollapsed)) return;
    const offset = this.offsetAt(paragraph, selection);
    if (offset === null) return;
    const cue = target.closest('[data-cue]');
    if (cue) {
      this.current = this.statementsOf(paragraph, cue.getAttribute('data-cue') ?? '')[0] ?? null;
      this.showCurrent();
    }
    this.host.post({ kind: 'goTo', offset, focus: false });
  }

  /** Tells the editor, whose menu it is, where in the article it is opened. */
  private placeMenu(event: MouseEvent): void {
    const piece = event.target instanceof Element ? event.target.closest('.paragraph [data-at]') : null;
    const paragraph = piece?.closest('.paragraph');
    const drawn = paragraph ? this.paragraphs[this.indexOf(paragraph)] : undefined;
    const context: Partial<PlaceInPage> & { readonly preventDefaultContextMenuItems: boolean } = {
      preventDefaultContextMenuItems: false,
      ...(piece && drawn
        ? { isnadUri: this.uri, isnadOffset: drawn.start + Number(piece.getAttribute('data-at')) }
        : {}),
    };
    document.body.dataset['vscodeContext'] = JSON.stringify(context);
  }

  /** Offers corrections of the statement that the reader is at. */
  private correctCurrent(target: HTMLElement | null): void {
    const cue = target?.closest('[data-cue]');
    const paragraph = cue?.closest('.paragraph');
    const focused = paragraph && cue ? this.statementsOf(paragraph, cue.getAttribute('data-cue') ?? '')[0] : undefined;
    const statement = focused ?? this.current;
    if (statement === null) return;
    // What is to be corrected may have been scrolled away.
    const element = this.cueElement(statement);
    if (element && !this.isInSight(element)) element.scrollIntoView({ block: 'center', behavior: this.motion() });
    this.host.post({ kind: 'correct', offset: this.cueOffset(statement) });
  }

  private used(button: HTMLButtonElement): void {
    const { speaker, layer } = button.dataset;
    if (speaker !== undefined && this.article) {
      const key = this.keyOf(Number(speaker));
      this.light(this.lit === key ? null : key);
    } else if (layer !== undefined) this.toggle(layer as Layer);
    else if (button.id === 'next' || button.id === 'previous') this.step(button.id);
    else if (button.id === 'larger' || button.id === 'smaller') this.resize(button.id === 'larger' ? 1 : -1);
    else if (button.id === 'show-all') this.light(null);
  }

  private resize(by: 1 | -1): void {
    this.host.post({ kind: 'resize', by });
  }

  /** Whether a key was meant for the page. Single keys work in the article only, never with a modifier. */
  private pressed(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target && this.tools.root.contains(target) && this.movedInTools(target, event.key)) return true;
    if (event.key === 'Escape' && this.lit !== null) {
      this.light(null);
      return true;
    }
    const cue = target?.closest('[data-cue]');
    if (cue && (event.key === 'Enter' || event.key === ' ')) {
      const paragraph = cue.closest('.paragraph');
      const statement = paragraph && this.statementsOf(paragraph, cue.getAttribute('data-cue') ?? '')[0];
      if (statement !== undefined && statement !== null) {
        this.host.post({ kind: 'goTo', offset: this.cueOffset(statement), focus: event.key === 'Enter' });
      }
      return true;
    }
    switch (event.key) {
      case 'c':
        this.correctCurrent(target);
        return true;
      case 'n':
        this.step('next');
        return true;
      case 'p':
        this.step('previous');
        return true;
      case '+':
      case '=':
        this.resize(1);
        return true;
      case '-':
        this.resize(-1);
        return true;
      default:
        return this.litByNumber(event.key);
    }
  }

  /** The keys 1 to 9 light the speakers of the chart in its order. */
  private litByNumber(key: string): boolean {
    if (!/^[1-9]$/.test(key) || !this.article) return false;
    const index = this.article.chart[Number(key) - 1];
    if (index === undefined) return false;
    const speaker = this.keyOf(index);
    this.light(this.lit === speaker ? null : speaker);
    return true;
  }

  /** Arrow keys inside the tools, which are one stop of the tab key. They run from right to left. */
  private movedInTools(from: HTMLElement, key: string): boolean {
    const buttons = [...this.tools.root.querySelectorAll<HTMLElement>('button:not([hidden])')];
    const at = buttons.indexOf(from);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at + 1,
      ArrowRight: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const wanted = steps[key];
    if (at < 0 || wanted === undefined) return false;
    const next = buttons[(wanted + buttons.length) % buttons.length]!;
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
    return true;
  }

  /** The offset in the article of a click, which has set the caret; null between letters. */
  private offsetAt(paragraph: Element, caret: Selection | null): number | null {
    const drawn = this.paragraphs[this.indexOf(paragraph)];
    const piece = caret?.anchorNode?.parentElement?.closest('[data-at]');
    if (!drawn || !caret || !piece || !paragraph.contains(piece)) return null;
    return Math.min(drawn.end, drawn.start + Number(piece.getAttribute('data-at')) + caret.anchorOffset);
  }

  private indexOf(paragraph: Element): number {
    const hasHeadline = this.paragraphs[0]?.isHeadline === true;
    if (this.slots.headline.root.contains(paragraph)) return hasHeadline ? 0 : -1;
    const at = [...this.slots.body.root.children].indexOf(paragraph);
    return at < 0 ? -1 : at + (hasHeadline ? 1 : 0);
  }

  private paragraphElement(index: number): Element | undefined {
    if (index < 0) return undefined;
    const hasHeadline = this.paragraphs[0]?.isHeadline === true;
    if (hasHeadline && index === 0) return this.slots.headline.root.children[0];
    return this.slots.body.root.children[index - (hasHeadline ? 1 : 0)];
  }

  private cueElement(statement: number): HTMLElement | null {
    const index = this.paragraphs.findIndex(({ cues }) => cues.includes(statement));
    const number = this.paragraphs[index]?.statements.indexOf(statement);
    return this.paragraphElement(index)?.querySelector<HTMLElement>(`[data-cue="${number}"]`) ?? null;
  }

  private statementsOf(paragraph: Element, numbers: string): number[] {
    const drawn = this.paragraphs[this.indexOf(paragraph)];
    if (!drawn || numbers === '') return [];
    return numbers.split(' ').flatMap((number) => drawn.statements[Number(number)] ?? []);
  }

  /** Goes through the pieces of statements, in the paragraphs that are wanted. */
  private forEachPiece(
    act: (piece: Element, statements: readonly number[]) => void,
    isWanted: (drawn: PlacedParagraph) => boolean = () => true,
  ): void {
    this.paragraphs.forEach((drawn, index) => {
      if (!isWanted(drawn)) return;
      for (const piece of this.paragraphElement(index)?.querySelectorAll('[data-statements]') ?? []) {
        const numbers = (piece.getAttribute('data-statements') ?? '').split(' ');
        act(
          piece,
          numbers.flatMap((number) => drawn.statements[Number(number)] ?? []),
        );
      }
    });
  }

  private saveSoon(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      this.host.save({ uri: this.uri, hidden: [...this.hidden], lit: this.lit, scroll: window.scrollY });
    }, 100);
  }

  private describe(): PageDescription {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((found) => found.textContent);
    const here = document.querySelector('.paragraph.here');
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return {
      version: this.article?.version ?? -1,
      painted: performance.timeOrigin + (paint?.startTime ?? NaN),
      direction: getComputedStyle(part('body')).direction,
      language: this.language,
      headline: texts('h1')[0] ?? '',
      paragraphs: texts('.text'),
      speakers: texts('#front .speaker .who'),
      hidden: [...this.hidden],
      lit: this.lit,
      litTexts: texts('.lit[data-at]'),
      current: document.querySelector('.current[data-cue]')?.textContent ?? null,
      here: here?.querySelector('.text')?.textContent ?? null,
      isHereInSight:
        here !== null && here.getBoundingClientRect().bottom > 0 && here.getBoundingClientRect().top < innerHeight,
      scroll: window.scrollY,
    };
  }
}

/** The piece of a paragraph that holds an offset from the start of the paragraph. */
function pieceAt(paragraph: Element, offset: number): Element | undefined {
  return [...paragraph.querySelectorAll('[data-at]')].findLast(
    (piece) => Number(piece.getAttribute('data-at')) <= offset,
  );
}
