import {
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  type CodeAction,
  type CodeLens,
  type CompletionList,
  type Definition,
  type DefinitionLink,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type PrepareRenameResult,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Span } from '../analysis';
import { toAnnotationDocument, type AnnotationDocument } from '../export/annotations';
import { colourKinds, colours } from '../features/colours';
import { correctionOffers } from '../features/corrections';
import { completion } from '../features/completion';
import { definition } from '../features/definition';
import { documentLinks } from '../features/documentLinks';
import { findings, findingsAt, fixesAt } from '../features/findings';
import { fixAllOfKind, fixAllSafe } from '../features/fixAll';
import { foldingRanges } from '../features/foldingRanges';
import { highlights } from '../features/highlights';
import { hover } from '../features/hover';
import { marks } from '../features/marks';
import { outline } from '../features/outline';
import { paragraphSpeakers } from '../features/paragraphSpeakers';
import { reading } from '../features/reading';
import { references } from '../features/references';
import { rename, renameTarget } from '../features/rename';
import { selectionRanges } from '../features/selectionRanges';
import { overlap } from '../features/spans';
import { documentRequest, type Call, type Registration } from './dispatch';
import {
  codeActionQuery,
  correctKind,
  fixAllKind,
  offsetOf,
  offsetsOf,
  previousResultOf,
  referenceQuery,
  spanOf,
  renameQuery,
  type CodeActionQuery,
  type ReferenceQuery,
  type RenameQuery,
} from './fromLsp';
import {
  annotationsRequest,
  correctionOffersRequest,
  marksRequest,
  readingRequest,
  type ArticleReading,
  type CorrectionOffer,
  type Marks,
} from './protocol';
import * as toLsp from './toLsp';

/** Everything that the server answers, with what it tells the client of it. */
export const registrations: readonly Registration[] = [
  documentRequest<number, Hover | null>({
    method: HoverRequest.method,
    provides: { hoverProvider: true },
    read: offsetOf,
    answer: (call, offset) => {
      const answer = hover(call.analysis, offset, call.topicWords);
      return answer && toLsp.toHover(call, answer);
    },
    empty: null,
  }),
  documentRequest<null, DocumentSymbol[] | SymbolInformation[]>({
    method: DocumentSymbolRequest.method,
    provides: { documentSymbolProvider: { label: 'Isnad' } },
    read: whole,
    answer: (call) => {
      const { order } = call.settings.outline;
      return toLsp.toSymbols(call, outline(call.analysis, order, order === 'article' ? call.segments : []));
    },
    empty: [],
  }),
  documentRequest<string, DocumentDiagnosticReport>({
    method: DocumentDiagnosticRequest.method,
    provides: {
      diagnosticProvider: { identifier: 'isnad', interFileDependencies: false, workspaceDiagnostics: false },
    },
    read: previousResultOf,
    answer: (call, previous) => {
      const { settings, ignored, corrections: corrected, documents } = call.session;
      const { opening, version } = call.document;
      const generations = [settings.generation, ignored.generation, corrected.generation, documents.names];
      const resultId = [opening, version, ...generations].join('.');
      if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(call) };
    },
    empty: { kind: DocumentDiagnosticReportKind.Full, items: [] },
  }),
  documentRequest<CodeActionQuery, CodeAction[]>({
    method: CodeActionRequest.method,
    // Clients that know commands only have those of the server.
    provides: ({ codeActionLiterals }) =>
      codeActionLiterals
        ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, correctKind] } }
        : {},
    read: codeActionQuery,
    answer: (call, query) =>
      call.session.client.codeActionLiterals ? [...fixes(call, query), ...corrections(call, query)] : [],
    empty: [],
  }),
  documentRequest<number, DocumentHighlight[]>({
    method: DocumentHighlightRequest.method,
    provides: { documentHighlightProvider: true },
    read: offsetOf,
    answer: (call, offset) => highlights(call.analysis, offset).map((highlight) => toLsp.toHighlight(call, highlight)),
    empty: [],
  }),
  documentRequest<number, Definition | DefinitionLink[] | null>({
    method: DefinitionRequest.method,
    provides: { definitionProvider: true },
    read: offsetOf,
    answer: (call, offset) => {
      const answer = definition(call.analysis, offset);
      return answer && toLsp.toDefinition(call, answer);
    },
    empty: null,
  }),
  documentRequest<ReferenceQuery, Location[]>({
    method: ReferencesRequest.method,
    provides: { referencesProvider: true },
    read: referenceQuery,
    answer: (call, { offset, withFirst }) =>
      references(call.analysis, offset, withFirst).map((span) => toLsp.toLocation(call, span)),
    empty: [],
  }),
  documentRequest<number, PrepareRenameResult | null>({
    method: PrepareRenameRequest.method,
    read: offsetOf,
    answer: (call, offset) => {
      const target = renameTarget(call.analysis, offset);
      return target && { range: call.range(target.span), placeholder: target.text };
    },
    empty: null,
  }),
  documentRequest<RenameQuery, WorkspaceEdit | null>({
    method: RenameRequest.method,
    provides: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
    read: renameQuery,
    answer: (call, { offset, newName }) => {
      const edits = rename(call.analysis, offset, newName);
      return edits && toLsp.toWorkspaceEdit(call, edits);
    },
    empty: null,
  }),
  documentRequest<number, CompletionList | null>({
    method: CompletionRequest.method,
    provides: { completionProvider: {} },
    read: offsetOf,
    answer: (call, offset) => toLsp.toCompletion(call, completion(call.analysis, offset)),
    empty: null,
  }),
  documentRequest<null, DocumentLink[]>({
    method: DocumentLinkRequest.method,
    provides: { documentLinkProvider: {} },
    read: whole,
    answer: (call) =>
      call.settings.links ? documentLinks(call.analysis).map((link) => toLsp.toDocumentLink(call, link)) : [],
    empty: [],
  }),
  documentRequest<null, FoldingRange[]>({
    method: FoldingRangeRequest.method,
    provides: { foldingRangeProvider: true },
    read: whole,
    answer: (call) => foldingRanges(call.analysis, call.segments).flatMap((span) => toLsp.toFoldingRange(call, span)),
    empty: [],
  }),
  documentRequest<number[], SelectionRange[] | null>({
    method: SelectionRangeRequest.method,
    provides: { selectionRangeProvider: true },
    read: offsetsOf,
    answer: (call, offsets) =>
      call.analysis.isArabic
        ? offsets.map((offset) => toLsp.toSelectionRange(call, selectionRanges(call.analysis, offset)))
        : null,
    empty: null,
  }),
  documentRequest<null, CodeLens[]>({
    method: CodeLensRequest.method,
    provides: { codeLensProvider: {} },
    read: whole,
    answer: (call) =>
      call.settings.codeLens.enabled
        ? paragraphSpeakers(call.analysis).flatMap((found) => toLsp.toCodeLenses(call, found))
        : [],
    empty: [],
  }),
  documentRequest<Span, InlayHint[]>({
    method: InlayHintRequest.method,
    provides: { inlayHintProvider: true },
    read: spanOf,
    answer: (call, span) =>
      call.settings.inlayHints.enabled
        ? paragraphSpeakers(call.analysis)
            .filter(({ paragraph }) => overlap(paragraph, span))
            .map((found) => toLsp.toInlayHint(call, found))
        : [],
    empty: [],
  }),
  documentRequest<null, SemanticTokens>({
    method: SemanticTokensRequest.method,
    // Coloured letters turn words around where no guard keeps them in order (ARCHITECTURE, Arabic on the screen).
    provides: ({ commands }) =>
      commands
        ? { semanticTokensProvider: { legend: { tokenTypes: [...colourKinds], tokenModifiers: [] }, full: true } }
        : {},
    read: whole,
    answer: (call) =>
      call.settings.colours.enabled ? toLsp.toSemanticTokens(call, colours(call.analysis)) : { data: [] },
    empty: { data: [] },
  }),
  documentRequest<null, Marks | null>({
    method: marksRequest,
    read: whole,
    answer: (call) => (call.analysis.isArabic ? toLsp.toMarks(call, marks(call.analysis, call.document.places)) : null),
    empty: null,
  }),
  documentRequest<null, AnnotationDocument | null>({
    method: annotationsRequest,
    read: whole,
    answer: (call) => (call.analysis.isArabic ? toAnnotationDocument(call.analysis, call.document.uri) : null),
    empty: null,
  }),
  documentRequest<Span, CorrectionOffer[]>({
    method: correctionOffersRequest,
    read: spanOf,
    answer: (call, span) => correctionOffers(call.analysis, span).map((offer) => toLsp.toCorrectionOffer(call, offer)),
    empty: [],
  }),
  documentRequest<null, ArticleReading | null>({
    method: readingRequest,
    read: whole,
    answer: (call) =>
      call.analysis.isArabic
        ? {
            version: call.document.version,
            document: toAnnotationDocument(call.analysis, call.document.uri),
            ...reading(call.analysis, call.document.places),
          }
        : null,
    empty: null,
  }),
];

/** What a reader can correct at a place, for clients that keep corrections. */
function corrections(call: Call, { span, wantsCorrections }: CodeActionQuery): CodeAction[] {
  if (!wantsCorrections || !call.session.client.commands) return [];
  return correctionOffers(call.analysis, span).map((offer) => toLsp.toCorrection(call, offer));
}

/** For requests that are about the whole document. */
function whole(): null {
  return null;
}

/** The findings of a document as the client shows them; none when the reader has switched them off. */
export function diagnosticsOf(call: Call): Diagnostic[] {
  if (!call.settings.diagnostics.enabled) return [];
  return findings(call.analysis).map((finding) => toLsp.toDiagnostic(call, finding));
}

/** Each fix at the place, for each kind of finding there all fixes of its kind, «ignore» for each finding, and what mends the whole text. */
function fixes(call: Call, { span, wantsQuickFixes, wantsFixAll }: CodeActionQuery): CodeAction[] {
  const actions: CodeAction[] = [];
  if (!call.settings.diagnostics.enabled) return actions;
  if (wantsQuickFixes) {
    const offered = fixesAt(call.analysis, span);
    const kinds = new Map(offered.map(({ finding }) => [finding.code, finding]));
    actions.push(...offered.map((fix) => toLsp.toCodeAction(call, fix)));
    for (const finding of kinds.values()) {
      const all = fixAllOfKind(call.analysis, finding.code);
      if (all.count > 1) actions.push(toLsp.toFixAllOfKind(call, finding, all));
    }
    actions.push(...findingsAt(call.analysis, span).flatMap((finding) => toLsp.toIgnores(call, finding)));
  }
  if (wantsFixAll) {
    const all = fixAllSafe(call.analysis);
    if (all.count > 0) actions.push(toLsp.toFixAll(call, all));
  }
  return actions;
}
