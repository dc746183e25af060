import { commands, l10n, Range, window, workspace, type Disposable, type QuickPickItem, type Uri } from 'vscode';
import { correctionsNotification, type CorrectionOffer, type TextsParams } from '../../../server/src/lsp/protocol';
import { isolate } from '../bidi';
import type { Connection } from '../connection';
import { ToldFile } from '../workspaceFiles';
import { excerpt } from '../marks/statements';
import { correctionsIn, withCorrection, withoutCorrection, type Correction } from './file';

/** A place as the protocol has it, from the link of a hover, or as an offset, from the reading view. */
export type Place = number | { readonly start: Point; readonly end: Point };

interface Point {
  readonly line: number;
  readonly character: number;
}

/** A correction that was made in this window. */
interface Done {
  readonly place: Uri;
  readonly correction: Correction;
}

/**
 * What readers correct: it goes into `.isnad/corrections.json` of the workspace and from there to the server, which applies it
 * to every article at once.
 */
export class Corrections implements Disposable {
  private readonly file: ToldFile;
  private readonly done: Done[] = [];

  constructor(
    storage: Uri,
    private readonly connection: Connection,
  ) {
    this.file = new ToldFile('corrections.json', storage, connection, correctionsNotification, () => this.forServer());
  }

  /** Offers the corrections of a place of an article, and keeps the one that is chosen. */
  async correctAt(uri: Uri, place: Place): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const at = typeof place === 'number' ? document.positionAt(place) : undefined;
    const range = typeof place === 'number' ? new Range(at!, at!) : rangeOf(place);
    const offers = await this.connection.correctionOffers(uri, range);
    if (!offers || offers.length === 0) {
      void window.showInformationMessage(l10n.t('There is no statement and no name here to correct.'));
      return;
    }
    const items = offers.map((offer) => ({ label: offer.title, offer }));
    const { line, character } = (document.getWordRangeAtPosition(range.start) ?? range).start;
    const chosen = await window.showQuickPick(items, {
      title: isolate(excerpt(document.lineAt(line).text, character)),
      placeHolder: l10n.t('What is it really?'),
    });
    if (chosen) await this.correct(uri, chosen.offer);
  }

  /** Asks for what an offer leaves open, and keeps the correction. */
  async correct(uri: Uri, offer: CorrectionOffer): Promise<void> {
    const correction = await completed(offer);
    if (!correction) return;
    const place = this.file.placeFor(uri);
    try {
      await this.file.change(place, (text) => withCorrection(text, correction));
    } catch (problem) {
      this.tellOfFailure(place, problem);
      return;
    }
    const done = { place, correction };
    this.done.push(done);
    // For the walkthrough: it would take the focus from the list if it heard of the command.
    void commands.executeCommand('setContext', 'isnad.hasCorrected', true);
    void this.offerUndo(done);
  }

  /** Takes back the last correction of this window, or else the last one of the files. */
  async undo(): Promise<void> {
    const last = this.done.at(-1) ?? (await this.all()).at(-1);
    if (last && (await this.takeBack(last))) return;
    void window.showInformationMessage(l10n.t('There are no corrections.'));
  }

  /** Lists all corrections; the chosen ones are taken back. */
  async manage(): Promise<void> {
    const all = await this.all();
    if (all.length === 0) {
      void window.showInformationMessage(l10n.t('There are no corrections.'));
      return;
    }
    const items = all.map((done): QuickPickItem & Done => ({ ...done, ...describe(done.correction) }));
    const chosen = await window.showQuickPick(items.reverse(), {
      canPickMany: true,
      matchOnDetail: true,
      placeHolder: l10n.t('Corrections to take back'),
    });
    for (const done of chosen ?? []) await this.takeBack(done);
  }

  dispose(): void {
    this.file.dispose();
  }

  private async offerUndo(done: Done): Promise<void> {
    const undo = l10n.t('Undo');
    const message = l10n.t('Corrected, here and in every article of the workspace.');
    if ((await window.showInformationMessage(message, undo)) === undo) await this.takeBack(done);
  }

  private async all(): Promise<Done[]> {
    const found: Done[] = [];
    for (const { place, text } of await this.file.placedTexts()) {
      try {
        found.push(...correctionsIn(text).map((correction) => ({ place, correction })));
      } catch {
        // A file that cannot be read holds nothing that could be taken back.
      }
    }
    return found;
  }

  private async takeBack({ place, correction }: Done): Promise<boolean> {
    const at = this.done.findLastIndex((one) => one.correction === correction);
    if (at >= 0) this.done.splice(at, 1);
    let isThere = false;
    try {
      await this.file.change(place, (text) => {
        const without = withoutCorrection(text, correction);
        isThere = without !== undefined;
        return without;
      });
    } catch (problem) {
      this.tellOfFailure(place, problem);
    }
    return isThere;
  }

  private async forServer(): Promise<TextsParams> {
    return { texts: await this.file.texts() };
  }

  private tellOfFailure(place: Uri, problem: unknown): void {
    const open = l10n.t('Open the file');
    const name = workspace.asRelativePath(place);
    const message = l10n.t('The correction could not be kept in {0}: {1}', name, String(problem));
    void window.showErrorMessage(message, open).then((answer) => {
      if (answer === open) void window.showTextDocument(place);
    });
  }
}

function rangeOf({ start, end }: Exclude<Place, number>): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The correction of an offer with the answer of the reader in it; undefined when there is none. */
async function completed({ correction, ask, choices, title }: CorrectionOffer): Promise<Correction | undefined> {
  if (ask === null) return correction;
  const nobody: QuickPickItem = { label: l10n.t('Speaker not given') };
  const picker = window.createQuickPick();
  picker.title = title;
  picker.placeholder = l10n.t('Choose a name, or write another one');
  const known = choices.map((choice): QuickPickItem => ({ label: isolate(choice), description: '' }));
  const ready = ask === 'speaker' ? [...known, nobody] : known;
  picker.items = ready;
  picker.onDidChangeValue((value) => {
    const written = value.trim();
    picker.items = written === '' || choices.includes(written) ? ready : [...ready, { label: isolate(written) }];
  });
  try {
    const index = await new Promise<number>((resolve) => {
      picker.onDidAccept(() => {
        const [chosen] = picker.activeItems;
        resolve(chosen ? picker.items.indexOf(chosen) : -1);
      });
      picker.onDidHide(() => {
        resolve(-1);
      });
      picker.show();
    });
    if (index < 0) return undefined;
    if (picker.items[index] === nobody) return { ...correction, [ask]: null };
    const answer = choices[index] ?? picker.value.trim();
    return answer === '' ? undefined : { ...correction, [ask]: answer };
  } finally {
    picker.dispose();
  }
}

/** A correction in words, for a list. What is of another kind is shown as it stands. */
function describe(correction: Correction): QuickPickItem {
  const field = (name: string): string => {
    const value = correction[name];
    return typeof value === 'string' ? value : Array.isArray(value) ? value.join('، ') : '';
  };
  const row = (label: string, detail: string): QuickPickItem => ({ label, detail: isolate(detail) });
  switch (correction['kind']) {
    case 'not-attribution':
      return row(l10n.t('{0}: not an attribution', isolate(field('cue'))), field('sentence'));
    case 'speaker':
      return row(l10n.t('The speaker is {0}', isolate(field('speaker') || '—')), field('sentence'));
    case 'name':
      return field('type') === ''
        ? row(l10n.t('Not a name'), field('names'))
        : row(l10n.t('A name of the type {0}', field('type')), field('names'));
    case 'same':
      return row(l10n.t('One and the same'), `${field('name')} = ${field('as')}`);
    default:
      return { label: JSON.stringify(correction) };
  }
}
