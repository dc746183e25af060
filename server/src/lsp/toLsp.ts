import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DocumentHighlightKind,
  FoldingRangeKind,
  MarkupKind,
  SemanticTokensBuilder,
  SymbolKind,
  type CodeAction,
  type CodeLens,
  type CompletionList,
  type Definition,
  type DefinitionLink,
  type Diagnostic,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Bilingual, EntityType, Finding, Severity, Span, Speaker, TextEdit } from '../analysis';
import { checkDocumentation } from '../checks/index';
import type { CorrectionOffer, OfferedType } from '../features/corrections';
import type { CompletionItem } from '../features/completion';
import { colourKinds, type Coloured } from '../features/colours';
import type { DefinitionAnswer } from '../features/definition';
import type { DocumentLink as FoundLink } from '../features/documentLinks';
import { findingKey, findingWords, wordingKey } from '../features/findingKey';
import type { OfferedFix } from '../features/findings';
import type { FixedTogether } from '../features/fixAll';
import type { Highlight } from '../features/highlights';
import type { HoverAnswer } from '../features/hover';
import type { StatementMarks } from '../features/marks';
import type { OutlineNode, OutlineSubject } from '../features/outline';
import type { SpeakersOfParagraph } from '../features/paragraphSpeakers';
import {
  entityTypeWords,
  paragraphKindWords,
  sourceKindWords,
  stanceWords,
  unspecifiedSpeaker,
} from '../features/vocabulary';
import type { Call } from './dispatch';
import { excerpt, inLanguage, isolate, isolateMessage, percent } from './display';
import { correctKind, fixAllKind } from './fromLsp';
import { hoverText } from './hoverText';
import {
  clientCommands,
  ignoreCommand,
  keepIgnoredCommand,
  type CorrectionOffer as ProtocolOffer,
  type KeepIgnored,
  type Marks,
} from './protocol';

/** From what the features say to what the protocol says. */

export function toHover(call: Call, answer: HoverAnswer): Hover {
  const { hoverMarkup } = call.session.client;
  const kind = hoverMarkup === 'plaintext' ? MarkupKind.PlainText : MarkupKind.Markdown;
  return {
    contents: { kind, value: hoverText(call.display, hoverMarkup, answer.cards) + correctLink(call, answer) },
    range: call.range(answer.span),
  };
}

/** A link under the hover of a statement or a name to what can be corrected there; for clients that can follow it. */
function correctLink(call: Call, { span, cards }: HoverAnswer): string {
  const { commands, hoverMarkup } = call.session.client;
  if (!commands || hoverMarkup !== 'html' || cards.every(({ kind }) => kind === 'article')) return '';
  const place = encodeURIComponent(JSON.stringify([call.document.uri, call.range(span)]));
  const words = inLanguage(call.display, { ar: 'تصحيح…', en: 'Correct…' });
  const align = call.display.language === 'ar' ? ' align="right"' : '';
  return `\n\n<p${align}><a href="command:${clientCommands.correctAt}?${place}">${words}</a></p>`;
}

/** The outline, as a tree or, for clients that know none, as a list. */
export function toSymbols(call: Call, nodes: readonly OutlineNode[]): DocumentSymbol[] | SymbolInformation[] {
  return call.session.client.hierarchicalSymbols ? toTree(call, nodes) : toList(call, nodes, null);
}

function toTree(call: Call, nodes: readonly OutlineNode[]): DocumentSymbol[] {
  return nodes.map((node) => ({
    name: symbolName(call, node),
    detail: symbolDetail(call, node.subject),
    kind: symbolKind(node.subject),
    range: call.range(node.span),
    selectionRange: call.range(node.selection),
    children: toTree(call, node.children),
  }));
}

function toList(call: Call, nodes: readonly OutlineNode[], container: string | null): SymbolInformation[] {
  return nodes.flatMap((node) => {
    const name = symbolName(call, node);
    const symbol: SymbolInformation = {
      name,
      kind: symbolKind(node.subject),
      location: { uri: call.document.uri, range: call.range(node.selection) },
      ...(container === null ? {} : { containerName: container }),
    };
    return [symbol, ...toList(call, node.children, name)];
  });
}

function symbolName(call: Call, node: OutlineNode): string {
  const { subject } = node;
  const words = [subject.kind === 'topic' ? inLanguage(call.display, subject.topic.label) : node.name];
  if (subject.kind === 'segment' && subject.topic) words.unshift(inLanguage(call.display, subject.topic.label));
  if (subject.kind === 'statement') {
    if (subject.withSpeaker && subject.attribution.speaker.label !== '')
      words.unshift(subject.attribution.speaker.label);
    if (subject.content !== '') words.push(subject.content);
  }
  const [first, ...rest] = words.map((part) => excerpt(part, 60)).filter((part) => part !== '');
  // An empty name makes VS Code refuse the whole outline.
  return isolate(call.display, rest.length === 0 ? (first ?? '…') : `${first!}: ${rest.join(' ')}`);
}

function symbolDetail(call: Call, subject: OutlineSubject): string {
  const { display } = call;
  const detail = (): string => {
    if (subject.kind === 'paragraph') {
      const kind = subject.paragraph === 'text' ? '' : inLanguage(display, paragraphKindWords(subject.paragraph));
      const topic = subject.topic === null ? '' : inLanguage(display, subject.topic.label);
      return [kind, topic].filter((words) => words !== '').join(' · ');
    }
    if (subject.kind === 'segment') return `¶ ${subject.paragraphs}`;
    if (subject.kind === 'topic') return `${percent(subject.topic.score)} · ${subject.paragraphs}`;
    if (subject.kind === 'statement') return inLanguage(display, stanceWords(subject.attribution.stance));
    if (subject.kind === 'speaker') {
      return `${inLanguage(display, sourceKindWords(subject.source))} · ${subject.statements}`;
    }
    const type = inLanguage(display, entityTypeWords(subject.type));
    return subject.kind === 'entity' ? `${type} · ${subject.mentions}` : type;
  };
  return isolate(display, detail());
}

function symbolKind(subject: OutlineSubject): SymbolKind {
  switch (subject.kind) {
    case 'paragraph':
      return subject.paragraph === 'headline' || subject.paragraph === 'subheading'
        ? SymbolKind.Module
        : SymbolKind.String;
    case 'topic':
    case 'segment':
      return SymbolKind.Namespace;
    case 'statement':
      return SymbolKind.Event;
    case 'speaker':
      return subject.source === 'person' ? SymbolKind.Class : SymbolKind.Interface;
    case 'entity':
    case 'mention':
      return entityKind(subject.type);
  }
}

function entityKind(type: EntityType): SymbolKind {
  if (type === 'PER') return SymbolKind.Class;
  if (type === 'ROLE') return SymbolKind.Property;
  if (type === 'ORG' || type === 'MEDIA') return SymbolKind.Interface;
  if (type === 'GPE' || type === 'LOC' || type === 'FAC') return SymbolKind.Namespace;
  if (type === 'EVENT') return SymbolKind.Event;
  return SymbolKind.Constant;
}

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding; documentation and related places for clients that show them. */
export function toDiagnostic(call: Call, finding: Finding): Diagnostic {
  const message = (words: Finding['message']): string => isolateMessage(call.display, inLanguage(call.display, words));
  const diagnostic: Diagnostic = {
    range: call.range(finding),
    severity: diagnosticSeverities[finding.severity],
    code: finding.code,
    source: 'isnad',
    message: message(finding.message),
  };
  const { root } = call.session.client;
  if (root !== null) diagnostic.codeDescription = { href: root + checkDocumentation(finding.code) };
  if (call.session.client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) => ({
      location: { uri: call.document.uri, range: call.range(related.span) },
      message: message(related.message),
    }));
  }
  return diagnostic;
}

/** A fix, preferred where it is the only one. */
export function toCodeAction(call: Call, { finding, fix, only }: OfferedFix): CodeAction {
  return {
    title: isolateMessage(call.display, inLanguage(call.display, fix.title)),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(call, finding)],
    isPreferred: only,
    edit: toWorkspaceEdit(call, fix.edits),
  };
}

/** The fix of all findings of one kind, offered at one of them. */
export function toFixAllOfKind(call: Call, finding: Finding, { edits, count }: FixedTogether): CodeAction {
  const title = {
    ar: `إصلاح كل ما هو من هذا النوع (${finding.code}: ${count})`,
    en: `Fix all of this kind (${finding.code}: ${count})`,
  };
  return {
    title: isolateMessage(call.display, inLanguage(call.display, title)),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(call, finding)],
    edit: toWorkspaceEdit(call, edits),
  };
}

/** «Ignore» for one finding: until its document is closed and, where the client keeps it, for good. */
export function toIgnores(call: Call, finding: Finding): CodeAction[] {
  const { analysis, document, display } = call;
  const ignore = (ar: string, en: string, command: string, what: string | KeepIgnored): CodeAction => {
    const title = isolateMessage(
      display,
      inLanguage(display, { ar: `${ar} (${finding.code})`, en: `${en} (${finding.code})` }),
    );
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(call, finding)],
      command: { title, command, arguments: [document.uri, what] },
    };
  };
  const own = findingKey(analysis, finding);
  const once = ignore('تجاهل هذه المرة', 'Ignore once', ignoreCommand, own);
  if (!call.session.client.lastingIgnores) return [once];
  const { code } = finding;
  const { words, sentence } = findingWords(analysis, finding);
  const shown = { code, words: excerpt(words, 80), sentence: excerpt(sentence, 160) };
  return [
    once,
    ignore('تجاهل في هذا المقال', 'Ignore in this article', keepIgnoredCommand, {
      scope: 'article',
      key: own,
      ...shown,
    }),
    ignore('تجاهل هذا اللفظ في كل المقالات', 'Ignore these words in every article', keepIgnoredCommand, {
      scope: 'workspace',
      key: wordingKey(analysis, finding),
      ...shown,
    }),
  ];
}

const offeredTypes: Readonly<Record<OfferedType, Bilingual>> = {
  PER: { ar: 'شخص', en: 'a person' },
  ORG: { ar: 'مؤسسة', en: 'an organisation' },
  GPE: { ar: 'مكان', en: 'a place' },
};

function offerWords(offer: CorrectionOffer): Bilingual {
  switch (offer.kind) {
    case 'not-attribution':
      return { ar: `«${offer.cue}» ليست إسنادا هنا`, en: `«${offer.cue}» is not an attribution here` };
    case 'speaker':
      return { ar: 'المتحدث هو…', en: 'The speaker is…' };
    case 'not-a-name':
      return { ar: `«${offer.name}» ليس اسما`, en: `“${offer.name}” is not a name` };
    case 'name': {
      const { ar, en } = offeredTypes[offer.type];
      return { ar: `«${offer.name}» ${ar}`, en: `“${offer.name}” is ${en}` };
    }
    case 'same':
      return { ar: `«${offer.name}» هو نفسه…`, en: `“${offer.name}” is the same as…` };
  }
}

/** What a reader may correct, with its title in the language of the display. */
export function toCorrectionOffer(call: Call, offer: CorrectionOffer): ProtocolOffer {
  return {
    title: isolateMessage(call.display, inLanguage(call.display, offerWords(offer))),
    correction: { ...offer.correction },
    ask: offer.kind === 'speaker' ? 'speaker' : offer.kind === 'same' ? 'as' : null,
    choices: 'choices' in offer ? offer.choices : [],
  };
}

/** A correction as a code action: the client keeps it, and the text stays as it is. */
export function toCorrection(call: Call, offer: CorrectionOffer): CodeAction {
  const asked = toCorrectionOffer(call, offer);
  const { title } = asked;
  return {
    title,
    kind: correctKind,
    command: { title, command: clientCommands.correct, arguments: [call.document.uri, asked] },
  };
}

/** The fix of the whole text. */
export function toFixAll(call: Call, { edits, count }: FixedTogether): CodeAction {
  const title = { ar: `إصلاح الإملاء والترقيم (${count})`, en: `Fix spelling and punctuation (${count})` };
  return {
    title: isolateMessage(call.display, inLanguage(call.display, title)),
    kind: fixAllKind,
    edit: toWorkspaceEdit(call, edits),
  };
}

/** Edits of one document. */
export function toWorkspaceEdit(call: Call, edits: readonly TextEdit[]): WorkspaceEdit {
  const { uri, version } = call.document;
  const textEdits = edits.map((edit) => ({ range: call.range(edit), newText: edit.newText }));
  // With a version the client refuses an edit that was made for an older text.
  return call.session.client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/** The list is asked for anew at every letter: joined letters and first words change what a name stands in the place of. */
export function toCompletion(call: Call, items: readonly CompletionItem[]): CompletionList {
  const { display, document } = call;
  return {
    isIncomplete: true,
    items: items.map(({ name, type, role, replaced }, index) => ({
      label: name,
      kind: type === 'PER' ? CompletionItemKind.Class : CompletionItemKind.Interface,
      detail: isolate(display, role === '' ? inLanguage(display, entityTypeWords(type)) : excerpt(role, 60)),
      sortText: String(index).padStart(3, '0'),
      // What is written already passes for the name: the editor would not find «لاف» at the start of it.
      filterText: document.text.slice(replaced.start, replaced.end),
      textEdit: { range: call.range(replaced), newText: name },
    })),
  };
}

/** A link to Wikidata, with the name that it explains as its tooltip. */
export function toDocumentLink(call: Call, { span, url, label }: FoundLink): DocumentLink {
  return { range: call.range(span), target: url, tooltip: isolateMessage(call.display, `Wikidata: ${label}`) };
}

/** Three kinds, so that a theme can tell cue, content and names apart. */
export function toHighlight(call: Call, highlight: Highlight): DocumentHighlight {
  const kind =
    highlight.part === 'cue'
      ? DocumentHighlightKind.Write
      : highlight.part === 'content'
        ? DocumentHighlightKind.Text
        : DocumentHighlightKind.Read;
  return { range: call.range(highlight.span), kind };
}

/** A link with its origin, or a place for clients that know no links. */
export function toDefinition(call: Call, answer: DefinitionAnswer): Definition | DefinitionLink[] {
  const range = call.range(answer.target);
  if (!call.session.client.definitionLinks) return { uri: call.document.uri, range };
  return [
    {
      originSelectionRange: call.range(answer.origin),
      targetUri: call.document.uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}

/** A span as a place of its document. */
export const toLocation = (call: Call, span: Span): Location => ({ uri: call.document.uri, range: call.range(span) });

/** A fold of one line is no fold. */
export function toFoldingRange(call: Call, span: Span): FoldingRange[] {
  const { start, end } = call.range(span);
  if (end.line <= start.line) return [];
  return [
    call.session.client.lineFoldingOnly
      ? { startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }
      : {
          startLine: start.line,
          startCharacter: start.character,
          endLine: end.line,
          endCharacter: end.character,
          kind: FoldingRangeKind.Region,
        },
  ];
}

/** From the smallest span, each with the next one as its parent. */
export function toSelectionRange(call: Call, spans: readonly Span[]): SelectionRange {
  let chain: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    chain = chain ? { range: call.range(span), parent: chain } : { range: call.range(span) };
  }
  return chain ?? { range: call.range({ start: 0, end: 0 }) };
}

/** The name of a speaker, or that there is none. */
function nameOf(call: Call, { label }: Speaker): string {
  return label === '' ? inLanguage(call.display, unspecifiedSpeaker) : excerpt(label, 60);
}

/** A line above a paragraph for each of its speakers, which shows all that the speaker says in the article. */
export function toCodeLenses(call: Call, { paragraph, speakers }: SpeakersOfParagraph): CodeLens[] {
  const range = call.range({ start: paragraph.start, end: paragraph.start });
  return speakers.map(({ speaker, statements, cues }) => ({
    range,
    command: {
      title: `${isolate(call.display, nameOf(call, speaker))} · ${statements}`,
      command: call.session.client.commands ? clientCommands.peek : '',
      arguments: [call.document.uri, range.start, cues.map(call.range)],
    },
  }));
}

/** The speakers of a paragraph at its end, where nothing of the text stands behind them and could change its place. */
export function toInlayHint(call: Call, { paragraph, speakers }: SpeakersOfParagraph): InlayHint {
  const names = speakers.map(({ speaker }) => nameOf(call, speaker)).join(call.display.language === 'ar' ? '، ' : ', ');
  return {
    position: call.range({ start: paragraph.end, end: paragraph.end }).start,
    label: isolate(call.display, names),
    paddingLeft: true,
  };
}

/** Colours of letters, each on one line, by their kind's place in `colourKinds`. */
export function toSemanticTokens(call: Call, coloured: readonly Coloured[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, kind } of coloured) {
    const { start: from, end: to } = call.range({ start, end });
    if (from.line !== to.line) continue;
    builder.push(from.line, from.character, to.character - from.character, colourKinds.indexOf(kind), 0);
  }
  return builder.build();
}

/** Marks with ranges for offsets; the topic in the language of the display. */
export function toMarks(call: Call, found: StatementMarks): Marks {
  return {
    uri: call.document.uri,
    version: call.document.version,
    isArabic: true,
    speakers: found.speakers,
    marks: found.marks.map(({ kind, span, speaker }) => ({ kind, speaker, range: call.range(span) })),
    counts: found.counts,
    topic: found.topic === null ? '' : inLanguage(call.display, found.topic),
  };
}
