import {
  EventEmitter,
  type Event,
  type CancellationToken,
  Disposable,
  type LogOutputChannel,
  type Range,
  type Uri,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  analysedNotification,
  correctionOffersRequest,
  marksRequest,
  readingRequest,
  type AnalysedParams,
  type ArticleReading,
  type CorrectionOffer,
  type CorrectionOffersParams,
  type Marks,
  type DocumentParams,
} from '../../server/src/lsp/protocol';
import { arabicNews, plainText } from './language/documents';
import { switches } from './language/switches';

/** Makes the client of one platform. Asynchronous, so that the client library is loaded with the first article. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

const documentSelector = [{ language: arabicNews }, { language: plainText }];

/** An analysis is ready. */
export interface Analysed {
  readonly uri: Uri;
  readonly version: number;
  readonly isArabic: boolean;
}

/** The way to the server, which is started by the first Arabic document and not before. */
export class Connection implements Disposable {
  private readonly analysed = new EventEmitter<Analysed>();
  readonly onAnalysed = this.analysed.event;
  private running: Promise<BaseLanguageClient> | undefined;
  private readonly tellers = new Set<(client: BaseLanguageClient) => Promise<void>>();

  constructor(
    private readonly createClient: CreateClient,
    private readonly log: LogOutputChannel,
  ) {}

  get isStarted(): boolean {
    return this.running !== undefined;
  }

  /** Starts the server, or waits for it when it has been started. Rejects when it cannot be started. */
  start(): Promise<BaseLanguageClient> {
    this.running ??= this.launch();
    return this.running;
  }

  /**
   * Makes the editor ask for the outlines again. The protocol has no request for that; the editor does it when their
   * provider is registered anew.
   */
  async refreshOutlines(): Promise<void> {
    const client = await this.running;
    const capabilities = client?.initializeResult?.capabilities;
    if (!client || !capabilities) return;
    const symbols = client.getFeature('textDocument/documentSymbol');
    symbols.clear();
    symbols.initialize(capabilities, documentSelector);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const running = this.running;
    this.running = undefined;
    try {
      await (await running)?.dispose();
    } catch (problem) {
      this.log.warn(`The server did not stop in good order: ${String(problem)}`);
    }
  }

  /** All marks of a document; null when the server is not running, does not know the document or has nothing to mark. */
  marks(uri: Uri, token: CancellationToken): Promise<Marks | null> {
    return this.ask<Marks>(marksRequest, uri, token);
  }

  /** What the reading view and the trees show of a document; null as with `marks`. */
  reading(uri: Uri, token: CancellationToken): Promise<ArticleReading | null> {
    return this.ask<ArticleReading>(readingRequest, uri, token);
  }

  /** Has the server told something when it starts, and again whenever it has changed. */
  tell(method: string, what: () => Promise<unknown>, onDidChange: Event<unknown>): Disposable {
    const teller = async (client: BaseLanguageClient): Promise<void> => {
      await client.sendNotification(method, await what());
    };
    const again = onDidChange(async () => {
      try {
        const client = await this.running;
        if (client) await teller(client);
      } catch (problem) {
        this.log.warn(`The server did not hear ${method}: ${String(problem)}`);
      }
    });
    this.tellers.add(teller);
    return Disposable.from(again, { dispose: () => this.tellers.delete(teller) });
  }

  /** What can be corrected at a place; null as with `marks`. */
  async correctionOffers(uri: Uri, range: Range): Promise<readonly CorrectionOffer[] | null> {
    const client = await this.running;
    if (!client) return null;
    const parameters: CorrectionOffersParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      range: client.code2ProtocolConverter.asRange(range),
    };
    return client.sendRequest<readonly CorrectionOffer[] | null>(correctionOffersRequest, parameters);
  }

  dispose(): void {
    this.analysed.dispose();
  }

  private async ask<Answer>(method: string, uri: Uri, token: CancellationToken): Promise<Answer | null> {
    if (this.running === undefined) return null;
    try {
      const client = await this.running;
      const parameters: DocumentParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
      return await client.sendRequest<Answer | null>(method, parameters, token);
    } catch (problem) {
      if (!token.isCancellationRequested) this.log.warn(`No ${method} for ${uri.toString()}: ${String(problem)}`);
      return null;
    }
  }

  private async launch(): Promise<BaseLanguageClient> {
    const began = Date.now();
    const client = await this.createClient({
      documentSelector,
      outputChannel: this.log,
      // Right-to-left paragraphs need HTML (ARCHITECTURE.md, Arabic on the screen).
      markdown: { supportHtml: true, isTrusted: { enabledCommands: ['isnad.correctAt'] } },
      middleware: switches((document) => {
        const findings = client.getFeature('textDocument/diagnostic')?.getProvider(document);
        findings?.onDidChangeDiagnosticsEmitter.fire();
      }),
    });
    client.onNotification(analysedNotification, (parameters: AnalysedParams) => {
      this.analysed.fire({ ...parameters, uri: client.protocol2CodeConverter.asUri(parameters.uri) });
    });
    await client.start();
    await Promise.all([...this.tellers].map((teller) => teller(client)));
    this.log.info(`The server is running, after ${Date.now() - began} ms.`);
    return client;
  }
}
