import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Range,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Analysis, Segment, Span } from '../analysis';
import type { Client } from './client';
import type { Display } from './display';
import type { OpenDocument } from './documents';
import { documentOf } from './fromLsp';
import type { Positions } from './positions';
import type { IsnadSettings } from './protocol';
import { displayOf, isSilent, optionsOf, type Session } from './session';

/** What a request about a document has at hand. */
export interface Call {
  readonly session: Session;
  readonly document: OpenDocument;
  readonly settings: IsnadSettings;
  readonly display: Display;
  readonly positions: Positions;
  /** Made when first read: a request that can do without it costs nothing. Without the findings that are ignored. */
  readonly analysis: Analysis;
  /** Where the article changes its subject; made when first read. */
  readonly segments: readonly Segment[];
  /** The words that speak for a topic of the article, strongest first. */
  readonly topicWords: (code: string) => readonly string[];
  readonly range: (span: Span) => Range;
}

/** One line of the registration table. */
export interface Registration {
  readonly method: string;
  readonly provides: (client: Client) => ServerCapabilities;
  /** Answers every request, whatever its parameters hold; an error is what `ResponseError` says. */
  readonly handle: (session: Session, params: unknown, token: CancellationToken) => unknown;
}

/** A request about one document, as it stands in the table of registrations. */
export interface DocumentRequest<Query, Answer> {
  readonly method: string;
  /** What the client is told of it; a function where clients are told different things. */
  readonly provides?: ServerCapabilities | ((client: Client) => ServerCapabilities);
  /** What the parameters ask, in offsets; undefined when they are not what the protocol says. */
  readonly read: (params: unknown, positions: Positions) => Query | undefined;
  readonly answer: (call: Call, query: Query) => Answer;
  /** The answer for documents that are unknown or to be left alone, for bad parameters and after a failure. */
  readonly empty: Answer;
}

/**
 * Guards a request about a document: an unknown or unwanted document and bad parameters are answered emptily, an exception
 * is logged and answered emptily, a request that was cancelled or overtaken by an edit while it waited is refused.
 */
export function documentRequest<Query, Answer>(request: DocumentRequest<Query, Answer>): Registration {
  const answer = (session: Session, params: unknown, document: OpenDocument, settings: IsnadSettings): Answer => {
    try {
      if (isSilent(document, settings)) return request.empty;
      const call = callFor(session, document, settings);
      const query = request.read(params, call.positions);
      if (query === undefined) {
        session.log(`${request.method}: bad parameters`);
        return request.empty;
      }
      return request.answer(call, query);
    } catch (error) {
      session.log(`${request.method} failed`, error);
      return request.empty;
    }
  };
  return {
    method: request.method,
    provides: (client) =>
      typeof request.provides === 'function' ? request.provides(client) : (request.provides ?? {}),
    handle: (session, params, token) => {
      const uri = documentOf(params);
      const document = uri === undefined ? null : session.documents.get(uri);
      if (!document) {
        if (uri === undefined) session.log(`${request.method}: bad parameters`);
        return request.empty;
      }
      if (token.isCancellationRequested) return cancelled();
      const settings = session.settings.of(document.uri);
      if (!(settings instanceof Promise)) return answer(session, params, document, settings);
      const { version } = document;
      return settings.then((known) => {
        if (token.isCancellationRequested) return cancelled();
        if (session.documents.get(document.uri) !== document) return request.empty;
        if (document.version !== version) return overtaken();
        return answer(session, params, document, known);
      });
    },
  };
}

const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
const overtaken = (): ResponseError => new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');

/**
 * All that an answer may need of a document. The analysis is made when it is first asked for, and kept for its
 * version.
 */
export function callFor(session: Session, document: OpenDocument, settings: IsnadSettings): Call {
  const { positions } = document;
  const display = displayOf(session, settings);
  return {
    session,
    document,
    settings,
    display,
    positions,
    get analysis() {
      const analysis = document.analysis(optionsOf(session, settings));
      session.longTexts.tell(document.opening, analysis, display);
      return session.ignored.filter(document.uri, analysis);
    },
    get segments() {
      return document.segments(optionsOf(session, settings));
    },
    topicWords: (code) => document.topicWords(optionsOf(session, settings), code),
    range: (span) => positions.toRange(span),
  };
}
