import {
  commands,
  Disposable,
  l10n,
  languages,
  Uri,
  window,
  type ExtensionContext,
  type LogOutputChannel,
  type TextEditor,
} from 'vscode';
import type { CorrectionOffer, KeepIgnored, Marks } from '../../../server/src/lsp/protocol';
import type { Connection } from '../connection';
import type { Corrections, Place } from '../corrections/corrections';
import { arabicNews, plainText } from '../language/documents';
import { fixArticle, fixHere, fixKind } from '../desk/fixes';
import type { IgnoredFindings } from '../desk/ignored';
import type { WorkspaceNames } from '../desk/workspaceNames';
import { toggleColours } from '../marks/colouredLetters';
import type { MarksOfDocuments } from '../marks/marksOfDocuments';
import { neighbour, statementsOf } from '../marks/statements';
import type { PlaceInPage } from '../reading/messages';
import type { ReadingViews } from '../reading/readingViews';
import { changeSetting, setting } from '../settings';
import type { CurrentArticle } from '../views/currentArticle';
import type { ArticleNode } from '../views/nodes';
import { chooseOutlineOrder } from './outlineOrder';
import { exportArticle, type ExportFormat } from './exports';
import { copyRow, goToPlace, lightSpeaker } from './places';
import { openSample, openSampleNamed } from './samples';
import { peek, peekStatements } from './peek';
import { goTo, showSpeakers } from './speakers';

interface Parts {
  readonly context: ExtensionContext;
  readonly connection: Connection;
  readonly marks: MarksOfDocuments;
  readonly views: ReadingViews;
  readonly current: CurrentArticle;
  readonly ignored: IgnoredFindings;
  readonly names: WorkspaceNames;
  readonly corrections: Corrections;
  readonly log: LogOutputChannel;
}

/** The commands of the category Isnad, one line each. */
export function registerCommands({
  context,
  connection,
  marks,
  views,
  current,
  corrections,
  ignored,
  names,
  log,
}: Parts): Disposable {
  /** Does something with the article in the active editor, or says why it cannot. */
  const withArticle = async (act: (editor: TextEditor, known: Marks) => unknown): Promise<void> => {
    const editor = window.activeTextEditor;
    const known = editor && marks.of(editor.document);
    if (known) await act(editor, known);
    else void window.showInformationMessage(l10n.t('There is no analysed Arabic article in the active editor.'));
  };
  const step = (direction: 'next' | 'previous') => () => {
    const { active } = views;
    if (active) {
      active.step(direction);
      return undefined;
    }
    return withArticle((editor, known) => {
      const statement = neighbour(statementsOf(known), editor.selection.active, direction);
      if (statement) goTo(editor, statement.at);
    });
  };
  const treatAs = (languageId: string) => async () => {
    const document = window.activeTextEditor?.document;
    if (document) await languages.setTextDocumentLanguage(document, languageId);
  };
  const keepIgnored = (address: string, wish: KeepIgnored): Promise<void> => ignored.keep(address, wish);
  const correct = (address: string, offer: CorrectionOffer): Promise<void> =>
    corrections.correct(Uri.parse(address, true), offer);
  const correctAt = (address: string, place: Place): Promise<void> =>
    corrections.correctAt(Uri.parse(address, true), place);
  const exportAs = (format: ExportFormat, { document }: TextEditor, target?: Uri): Promise<Uri | undefined> =>
    exportArticle(format, document, connection, context.extensionUri, target instanceof Uri ? target : undefined);
  const all: Readonly<Record<string, (...given: never[]) => unknown>> = {
    restartServer: async () => {
      marks.forgetAll();
      await connection.restart();
    },
    toggleColours: () => toggleColours(),
    peek,
    peekStatements: () => withArticle(peekStatements),
    toggleMarks: () => changeSetting('marks.enabled', !setting('marks.enabled')),
    showOutput: () => {
      log.show();
    },
    outlineOrder: chooseOutlineOrder,
    treatAsArabicNews: treatAs(arabicNews),
    treatAsPlainText: treatAs(plainText),
    nextStatement: step('next'),
    previousStatement: step('previous'),
    openReadingView: () =>
      views.active?.leave() ??
      withArticle((editor) => {
        views.open(editor.document.uri);
      }),
    goToPlace,
    correct,
    correctAt,
    correctHere: () => withArticle((editor) => corrections.correctAt(editor.document.uri, editor.selection)),
    correctInReadingView: (place: PlaceInPage) =>
      corrections.correctAt(Uri.parse(place.isnadUri, true), place.isnadOffset),
    exportHtml: (target?: Uri) => withArticle((editor) => exportAs('html', editor, target)),
    exportJson: (target?: Uri) => withArticle((editor) => exportAs('json', editor, target)),
    undoCorrection: () => corrections.undo(),
    manageCorrections: () => corrections.manage(),
    copyRow: (node: ArticleNode | undefined) => copyRow(node),
    lightSpeaker: (node: ArticleNode | undefined) => {
      lightSpeaker(views, current.article?.uri, node);
    },
    showSpeakers: () => withArticle(showSpeakers),
    fixHere: () => withArticle(fixHere),
    fixKind: () => withArticle(fixKind),
    fixArticle: () => withArticle(fixArticle),
    keepIgnored,
    showIgnored: () => ignored.choose(),
    openNames: () => names.open(),
    addName: () => names.add(),
    getStarted: () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    openSample: (name?: unknown) =>
      typeof name === 'string' && /^[\w-]+\.txt$/.test(name)
        ? openSampleNamed(context.extensionUri, name)
        : openSample(context.extensionUri),
  };
  return Disposable.from(...Object.entries(all).map(([name, act]) => commands.registerCommand(`isnad.${name}`, act)));
}
