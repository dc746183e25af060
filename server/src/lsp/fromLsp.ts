import { CodeActionTriggerKind, type Position } from 'vscode-languageserver';
import type { Span } from '../analysis';
import type { Positions } from './positions';
import type { IgnoredParams } from './protocol';

/**
 * From what a client sends to what the features ask. Nothing is believed: each reader gives undefined for parameters that
 * are not what the protocol says.
 */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** The URI of the document that the parameters are about. */
export function documentOf(params: unknown): string | undefined {
  if (!isRecord(params) || !isRecord(params['textDocument'])) return undefined;
  const { uri } = params['textDocument'];
  return typeof uri === 'string' ? uri : undefined;
}

/** True for a line and a character that are whole numbers from 0. */
export const isPosition = (value: unknown): value is Position =>
  isRecord(value) && isCount(value['line']) && isCount(value['character']);

/** The offset at a position; places outside the text are clamped to it. */
export function offsetOf(params: unknown, positions: Positions): number | undefined {
  const position = isRecord(params) ? params['position'] : undefined;
  return isPosition(position) ? positions.toOffset(position) : undefined;
}

/** The offsets at a list of positions. */
export function offsetsOf(params: unknown, positions: Positions): number[] | undefined {
  const list = isRecord(params) ? params['positions'] : undefined;
  if (!Array.isArray(list) || !list.every(isPosition)) return undefined;
  return list.map((position) => positions.toOffset(position));
}

/** The span of a range. A range that runs backwards is turned round. */
export function spanOf(params: unknown, positions: Positions): Span | undefined {
  const range = isRecord(params) ? params['range'] : undefined;
  if (!isRecord(range) || !isPosition(range['start']) || !isPosition(range['end'])) return undefined;
  const one = positions.toOffset(range['start']);
  const other = positions.toOffset(range['end']);
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** A place, and which kinds of actions the client asks for there. */
export interface CodeActionQuery {
  readonly span: Span;
  readonly wantsQuickFixes: boolean;
  /** Only when the client names it: a change of the whole text does not belong among the fixes of one place. */
  readonly wantsFixAll: boolean;
  /** Only when somebody asks: no lamp is lit for what can be corrected, which is everything. */
  readonly wantsCorrections: boolean;
}

/** The kind of «fix all»; editors run it on saving when told to. */
export const fixAllKind = 'source.fixAll.isnad';
/** The kind of corrections of the analysis: they change no text. */
export const correctKind = 'refactor.isnad';

/** Which fixes are wanted, and where. A kind stands for all kinds under it: an empty `only` entry asks for everything. */
export function codeActionQuery(params: unknown, positions: Positions): CodeActionQuery | undefined {
  const span = spanOf(params, positions);
  if (!span) return undefined;
  const context = isRecord(params) ? params['context'] : undefined;
  const only = isRecord(context) ? context['only'] : undefined;
  const isAsked = isRecord(context) && context['triggerKind'] === CodeActionTriggerKind.Invoked;
  if (!Array.isArray(only)) return { span, wantsQuickFixes: true, wantsFixAll: false, wantsCorrections: isAsked };
  const wants = (kind: string): boolean =>
    only.some((asked) => typeof asked === 'string' && (asked === '' || `${kind}.`.startsWith(`${asked}.`)));
  return {
    span,
    wantsQuickFixes: wants('quickfix'),
    wantsFixAll: wants(fixAllKind),
    wantsCorrections: wants(correctKind),
  };
}

/** The name and the arguments of a command. */
export function commandQuery(
  params: unknown,
): { readonly name: string; readonly given: readonly unknown[] } | undefined {
  if (!isRecord(params) || typeof params['command'] !== 'string') return undefined;
  const given = params['arguments'];
  return { name: params['command'], given: Array.isArray(given) ? (given as readonly unknown[]) : [] };
}

/** What the workspace ignores; entries that are not what the protocol says are left out. */
export function ignoredQuery(params: unknown): IgnoredParams {
  const list = isRecord(params) && Array.isArray(params['ignored']) ? (params['ignored'] as readonly unknown[]) : [];
  return {
    ignored: list.flatMap((entry) =>
      isRecord(entry) && typeof entry['within'] === 'string' && typeof entry['key'] === 'string'
        ? [{ within: entry['within'], key: entry['key'] }]
        : [],
    ),
  };
}

/** The texts of all files of one kind that a workspace has. */
export function textsQuery(params: unknown): readonly string[] {
  const list = isRecord(params) && Array.isArray(params['texts']) ? (params['texts'] as readonly unknown[]) : [];
  return list.filter((text) => typeof text === 'string');
}

/** A place, and the name to be written for the one there. */
export interface RenameQuery {
  readonly offset: number;
  readonly newName: string;
}

/** What a rename asks; undefined also for a new name that is no text. */
export function renameQuery(params: unknown, positions: Positions): RenameQuery | undefined {
  const offset = offsetOf(params, positions);
  const newName = isRecord(params) ? params['newName'] : undefined;
  return offset === undefined || typeof newName !== 'string' ? undefined : { offset, newName };
}

/** A place, and whether the first mention counts. */
export interface ReferenceQuery {
  readonly offset: number;
  readonly withFirst: boolean;
}

/** What a search for references asks; the first mention counts when the client says so. */
export function referenceQuery(params: unknown, positions: Positions): ReferenceQuery | undefined {
  const offset = offsetOf(params, positions);
  if (offset === undefined) return undefined;
  const context = isRecord(params) ? params['context'] : undefined;
  return { offset, withFirst: !isRecord(context) || context['includeDeclaration'] !== false };
}

/** The result that the client has from an earlier diagnostic request; empty when it has none. */
export function previousResultOf(params: unknown): string {
  const previous = isRecord(params) ? params['previousResultId'] : undefined;
  return typeof previous === 'string' ? previous : '';
}
