import {
  DecorationRangeBehavior,
  OverviewRulerLane,
  Range,
  ThemeColor,
  window,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import type { Mark, MarkKind } from '../../../server/src/lsp/protocol';
import { setting } from '../settings';
import { colourName, themeColour } from './palette';
import { markStyle } from './style';

/** A mark as it stands in the editor. */
export interface ShownMark {
  readonly kind: MarkKind;
  readonly speaker: number;
  readonly range: Range;
  /** Name of the colour, `speaker1` to `speaker8` or `unspecified`. */
  readonly colour: string;
}

const drawnFirstToLast: readonly MarkKind[] = ['content', 'source', 'cue'];

/** The kinds that the settings of a document switch on. */
function kindsOn(document: TextDocument): ReadonlySet<MarkKind> {
  if (!setting('marks.enabled', document)) return new Set();
  return new Set(drawnFirstToLast.filter((kind) => setting(`marks.${kind}`, document)));
}

/** Marks with the ranges and colours of the editor, those left out that settings switch off. */
export function shownMarks(document: TextDocument, marks: readonly Mark[]): ShownMark[] {
  const on = kindsOn(document);
  return marks
    .filter((mark) => on.has(mark.kind))
    .map(({ kind, speaker, range }) => ({
      kind,
      speaker,
      range: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
      colour: colourName(speaker),
    }));
}

/** Draws marks. A decoration type is made with the first mark of its kind and colour. */
export class Decorations implements Disposable {
  private readonly types = new Map<string, TextEditorDecorationType>();
  private readonly drawn = new WeakMap<TextEditor, readonly TextEditorDecorationType[]>();

  draw(editor: TextEditor, marks: readonly ShownMark[]): void {
    const onRuler = setting('marks.overviewRuler', editor.document);
    const ranges = new Map<TextEditorDecorationType, Range[]>();
    for (const { kind, colour, range } of marks) {
      const type = this.type(kind, colour, onRuler);
      const sameType = ranges.get(type);
      if (sameType) sameType.push(range);
      else ranges.set(type, [range]);
    }
    for (const type of this.drawn.get(editor) ?? []) if (!ranges.has(type)) editor.setDecorations(type, []);
    for (const [type, its] of ranges) editor.setDecorations(type, its);
    this.drawn.set(editor, [...ranges.keys()]);
  }

  clear(editor: TextEditor): void {
    this.draw(editor, []);
  }

  dispose(): void {
    for (const type of this.types.values()) type.dispose();
  }

  private type(kind: MarkKind, colour: string, onRuler: boolean): TextEditorDecorationType {
    const key = `${kind} ${colour} ${onRuler}`;
    const known = this.types.get(key);
    if (known) return known;
    const color = (name: string): ThemeColor => new ThemeColor(name);
    const made = window.createTextEditorDecorationType({
      ...markStyle(kind, colour, color),
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      // Findings are on the right of the ruler, matches of a search in the middle.
      ...(onRuler && kind !== 'source'
        ? { overviewRulerColor: color(themeColour(colour, 'cue')), overviewRulerLane: OverviewRulerLane.Left }
        : {}),
    });
    this.types.set(key, made);
    return made;
  }
}
