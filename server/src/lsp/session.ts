import type { Connection } from 'vscode-languageserver';
import type { AnalyzeOptions } from '../analyze';
import { displayFor, type Client } from './client';
import type { Display } from './display';
import type { ReaderCorrections } from './corrections';
import type { Documents, OpenDocument } from './documents';
import type { Ignored } from './ignored';
import { longestText, type LongTexts } from './longTexts';
import type { IsnadSettings } from './protocol';
import type { Settings } from './settings';

/** What lives from `initialize` to the end. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly settings: Settings;
  readonly ignored: Ignored;
  readonly corrections: ReaderCorrections;
  readonly longTexts: LongTexts;
  readonly log: (message: string, error?: unknown) => void;
}

/** True for a document that the reader does not want analysed. */
export const isSilent = (document: OpenDocument, settings: IsnadSettings): boolean =>
  document.languageId !== 'arabic-news' && !settings.plainText;

/** How the client of a session is shown text under some settings. */
export const displayOf = (session: Session, settings: IsnadSettings): Display => displayFor(session.client, settings);

/** What the settings ask of an analysis, and what readers have corrected. */
export const optionsOf = ({ corrections }: Session, { diagnostics }: IsnadSettings): AnalyzeOptions => ({
  profile: diagnostics.profile,
  checks: diagnostics.severity,
  corrections: corrections.compiled,
  limit: longestText,
});
