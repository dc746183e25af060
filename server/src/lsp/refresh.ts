import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Engine, OpenDocument } from './documents';
import { inLanguage } from './display';
import { callFor } from './dispatch';
import { withPatience } from './patience';
import { analysedNotification, type AnalysedParams, type IsnadSettings } from './protocol';
import { diagnosticsOf } from './registrations';
import { displayOf, isSilent, optionsOf, type Session } from './session';

/** An analysis that took less than so many milliseconds is made anew at every change, at once: half a frame. */
const quick = 8;
/** Milliseconds after which a reader who has stopped typing wonders why nothing happens. */
const longestWait = 300;
/** Texts longer than this many UTF-16 units are worth a progress bar the first time. */
const long = 300_000;

/**
 * What the server does of its own accord when a document opens or changes: it tells that a fresh analysis is there, and
 * pushes diagnostics to clients that cannot pull. There is no fixed debounce: a document waits in proportion to what its
 * last analysis cost, up to a limit, so that small ones are never late and large ones do not choke the editor.
 */
export class Refresher {
  readonly #timers = new Map<OpenDocument, ReturnType<typeof setTimeout>>();
  readonly #running = new Set<OpenDocument>();
  #toldOfFailure = false;

  constructor(
    private readonly session: Session,
    private readonly engine: Engine,
  ) {}

  /** Has the client told of a fresh analysis soon; does nothing where it asks for all it wants by itself. */
  schedule(document: OpenDocument): void {
    const { client } = this.session;
    if (client.pullDiagnostics && !client.analysed) return;
    if (this.#timers.has(document)) return;
    if (document.cost < quick) {
      void this.#run(document);
      return;
    }
    const wait = Math.min(document.cost * 2, longestWait);
    const timer = setTimeout(() => {
      this.#timers.delete(document);
      void this.#run(document);
    }, wait);
    this.#timers.set(document, timer);
  }

  /** The client closed the document: nothing more is said of it, and what it shows is taken back. */
  forget(document: OpenDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    if (!this.session.client.pullDiagnostics) {
      void this.session.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    }
  }

  /** Nothing that still waits will happen. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #run(document: OpenDocument): Promise<void> {
    // A run that still waits will see the newest version when it comes to its analysis.
    if (this.#running.has(document)) return;
    this.#running.add(document);
    const known = this.session.settings.of(document.uri);
    const settings = known instanceof Promise ? await known : known;
    try {
      const progress = this.#deservesProgress(document, settings) ? await this.#beginProgress(settings) : null;
      try {
        if (this.session.documents.get(document.uri) === document) await this.#tell(document, settings);
      } finally {
        progress?.done();
      }
    } catch (error) {
      this.session.log('analysis failed', error);
      this.#tellOfFailure(settings);
    } finally {
      this.#running.delete(document);
    }
  }

  async #tell(document: OpenDocument, settings: IsnadSettings): Promise<void> {
    const { client, connection } = this.session;
    const { uri, version } = document;
    const silent = isSilent(document, settings);
    const call = callFor(this.session, document, settings);
    const isArabic = !silent && call.analysis.isArabic;
    const sent: Promise<void>[] = [];
    if (!client.pullDiagnostics) {
      const diagnostics = isArabic ? diagnosticsOf(call) : [];
      sent.push(connection.sendDiagnostics({ uri, diagnostics, ...(client.diagnosticVersion ? { version } : {}) }));
    }
    if (client.analysed) {
      sent.push(connection.sendNotification(analysedNotification, { uri, version, isArabic } satisfies AnalysedParams));
    }
    await Promise.all(sent);
  }

  /** Once is enough: what fails for one version fails for the next. */
  #tellOfFailure(settings: IsnadSettings): void {
    if (this.#toldOfFailure) return;
    this.#toldOfFailure = true;
    const message = inLanguage(displayOf(this.session, settings), {
      ar: 'إسناد: تعذّر تحليل المقال؛ التفاصيل في سجل خادم اللغة.',
      en: 'Isnad: the article could not be analysed; see the log of the language server.',
    });
    void this.session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  }

  #deservesProgress(document: OpenDocument, settings: IsnadSettings): boolean {
    if (!this.session.client.workDoneProgress || isSilent(document, settings)) return false;
    if (document.isAnalysed(optionsOf(this.session, settings))) return false;
    return !this.engine.isLoaded || (document.cost === 0 && document.text.length > long);
  }

  async #beginProgress(settings: IsnadSettings): Promise<{ done(): void } | null> {
    const progress = await withPatience(this.session.connection.window.createWorkDoneProgress());
    if (!progress) return null;
    const title = { ar: 'إسناد: قراءة المقال', en: 'Isnad: reading the article' };
    progress.begin(inLanguage(displayOf(this.session, settings), title));
    // One turn of the loop, so that the bar is on its way before the analysis takes the thread.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return progress;
  }
}
