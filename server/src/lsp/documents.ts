import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Segment } from '../analysis';
import type { AnalyzeOptions } from '../analyze';
import { SpeakerPlaces } from '../features/marks';
import { Positions, type Encoding } from './positions';

/** Analyses the versions of one document; what it keeps between them is its own affair. */
export interface DocumentAnalyzer {
  analyze(text: string, options?: AnalyzeOptions): Analysis;
  /** Of the text that was analysed last. */
  segments(): readonly Segment[];
  /** The words that spoke for a topic of the text that was analysed last, strongest first. */
  topicWords(code: string): readonly string[];
}

/** Where analyses come from. The server knows no more of linguistics than this. */
export interface Engine {
  /** True once the tables are in memory: before that, the first analyzer takes a while. */
  readonly isLoaded: boolean;
  /** May throw when the tables cannot be read. */
  createAnalyzer(): DocumentAnalyzer;
  /** Takes the names of a workspace into the tables, for analyzers made from now on; false when they are those of before. */
  takeNames?(texts: readonly string[]): boolean;
}

/** An analysis with what it was made with and from. */
interface Analysed {
  readonly version: number;
  readonly options: string;
  /** Compiled anew with every change, and so compared by what they are. */
  readonly corrections: AnalyzeOptions['corrections'];
  readonly analysis: Analysis;
}

const keyOf = ({ profile, checks }: AnalyzeOptions): string => JSON.stringify([profile, checks]);

/**
 * One document that the client has open. Analysis and positions are made when first asked for and kept for the version and
 * the options they were made with.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly places = new SpeakerPlaces();
  /** How long the last analysis took, in milliseconds. */
  cost = 0;
  #text: TextDocument;
  #analyzer: DocumentAnalyzer | null = null;
  #analysis: Analysed | null = null;
  #positions: { readonly version: number; readonly positions: Positions } | null = null;

  constructor(
    text: TextDocument,
    /** Differs for each opening, also of the same document with the same version. */
    readonly opening: number,
    private readonly engine: Engine,
    private readonly encoding: Encoding,
  ) {
    this.#text = text;
    this.uri = text.uri;
    this.languageId = text.languageId;
  }

  get version(): number {
    return this.#text.version;
  }

  get text(): string {
    return this.#text.getText();
  }

  get positions(): Positions {
    if (this.#positions?.version !== this.version) {
      this.#positions = { version: this.version, positions: new Positions(this.#text, this.encoding) };
    }
    return this.#positions.positions;
  }

  /** Whether the analysis of this version with these options is there already. */
  isAnalysed(options: AnalyzeOptions): boolean {
    return this.#known(options) !== null;
  }

  /** The analysis of this version; made when it is first asked for. */
  analysis(options: AnalyzeOptions): Analysis {
    let known = this.#known(options);
    if (known === null) {
      this.#analyzer ??= this.engine.createAnalyzer();
      const start = Date.now();
      const analysis = this.#analyzer.analyze(this.text, options);
      this.cost = Date.now() - start;
      known = { version: this.version, options: keyOf(options), corrections: options.corrections, analysis };
      this.#analysis = known;
    }
    return known.analysis;
  }

  /** Where the article changes its subject. */
  segments(options: AnalyzeOptions): readonly Segment[] {
    this.analysis(options);
    return this.#analyzer?.segments() ?? [];
  }

  /** The words that speak for a topic of the article, strongest first. */
  topicWords(options: AnalyzeOptions, code: string): readonly string[] {
    this.analysis(options);
    return this.#analyzer?.topicWords(code) ?? [];
  }

  /** What is known of the version is known no more: the tables have changed. */
  forgetAnalysis(): void {
    this.#analyzer = null;
    this.#analysis = null;
  }

  /** The analysis of this version with these options, if it is there. */
  #known(options: AnalyzeOptions): Analysed | null {
    const known = this.#analysis;
    const isSame =
      known?.version === this.version && known.options === keyOf(options) && known.corrections === options.corrections;
    return isSame ? known : null;
  }

  /** The client sent a new version. */
  replaceText(text: TextDocument): void {
    this.#text = text;
  }
}

/** All documents that the client has open. What it closes is forgotten. */
export class Documents {
  readonly sync: TextDocuments<TextDocument>;
  readonly #open = new Map<string, OpenDocument>();
  readonly #engine: Engine;
  #names = 0;
  #openings = 0;
  #forgotten: (document: OpenDocument) => void = () => undefined;

  constructor(engine: Engine, encoding: () => Encoding) {
    this.#engine = engine;
    this.sync = new TextDocuments<TextDocument>({
      create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
      update: (document, changes, version) => update(document, changes, version, encoding()),
    });
    this.sync.onDidOpen(({ document }) => {
      this.#open.set(document.uri, new OpenDocument(document, ++this.#openings, engine, encoding()));
    });
    this.sync.onDidChangeContent(({ document }) => this.#open.get(document.uri)?.replaceText(document));
    this.sync.onDidClose(({ document }) => {
      const closed = this.#open.get(document.uri);
      this.#open.delete(document.uri);
      if (closed) this.#forgotten(closed);
    });
  }

  /** Grows with every change of the names of the workspace: part of what a result is valid for. */
  get names(): number {
    return this.#names;
  }

  /** Has every document analysed anew with the names of a workspace; false when they are those of before. */
  takeNames(texts: readonly string[]): boolean {
    if (this.#engine.takeNames?.(texts) !== true) return false;
    this.#names++;
    for (const document of this.#open.values()) document.forgetAnalysis();
    return true;
  }

  /** Called once for each document that the client closes, when it is forgotten already. */
  onDidForget(listener: (document: OpenDocument) => void): void {
    this.#forgotten = listener;
  }

  /** The open document of an address; null when the client has not opened it. */
  get(uri: string): OpenDocument | null {
    return this.#open.get(uri) ?? null;
  }

  /** All open documents, in the order of opening. */
  all(): OpenDocument[] {
    return [...this.#open.values()];
  }
}

/** Changes are applied one by one: the positions of each count in the text that the ones before it have made. */
function update(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: Encoding,
): TextDocument {
  if (encoding === 'utf-16') return TextDocument.update(document, [...changes], version);
  let current = document;
  for (const change of changes) {
    let inUnits: TextDocumentContentChangeEvent = { text: change.text };
    if ('range' in change) {
      const positions = new Positions(current, encoding);
      const start = current.positionAt(positions.toOffset(change.range.start));
      const end = current.positionAt(positions.toOffset(change.range.end));
      inUnits = { range: { start, end }, text: change.text };
    }
    current = TextDocument.update(current, [inUnits], version);
  }
  return current;
}
