import type { InitializeParams } from 'vscode-languageserver';
import type { Display } from './display';
import type { HoverMarkup } from './hoverText';
import { negotiateEncoding, type Encoding } from './positions';
import type { InitializationOptions, IsnadSettings } from './protocol';

/** What the client can do, read once from its capabilities. Missing or odd capabilities count as absent. */
export interface Client {
  readonly encoding: Encoding;
  readonly locale: string;
  readonly hoverMarkup: HoverMarkup;
  /** Whether right-to-left isolates in rows and messages are drawn, not shown as codes. */
  readonly isolates: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticVersion: boolean;
  /** Where the documentation of the checks lies, with a slash at the end; null when the client cannot link to it. */
  readonly root: string | null;
  /** Whether it has the commands `clientCommands`, and keeps corrections. */
  readonly commands: boolean;
  readonly refreshes: { readonly codeLens: boolean; readonly inlayHints: boolean; readonly colours: boolean };
  /** Whether code actions can be more than commands. */
  readonly codeActionLiterals: boolean;
  /** Whether it asks what can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  readonly versionedEdits: boolean;
  readonly appliesEdits: boolean;
  /** Whether the client keeps what is ignored for good, and tells of it. */
  readonly lastingIgnores: boolean;
  readonly definitionLinks: boolean;
  readonly lineFoldingOnly: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly workDoneProgress: boolean;
  /** Whether the client wants to hear `isnad/analysed`; others would warn of an unknown notification at each key. */
  readonly analysed: boolean;
}

/** What the client says of itself at `initialize`. Never throws: missing and odd capabilities count as absent. */
export function readClient(params: InitializeParams): Client {
  const capabilities = (params.capabilities as InitializeParams['capabilities'] | undefined) ?? {};
  const { general, textDocument, workspace, window } = capabilities;
  // Every client built on vscode-languageclient names this parser; they all run in a browser's text layout.
  const isVsCode = general?.markdown?.parser === 'marked';
  const formats = textDocument?.hover?.contentFormat ?? [];
  const tags = general?.markdown?.allowedTags ?? [];
  const html = ['p', 'br', 'strong'].every((tag) => tags.includes(tag));
  const experimental = capabilities.experimental as { readonly isnad?: unknown } | null | undefined;
  return {
    encoding: negotiateEncoding(general?.positionEncodings),
    locale: params.locale ?? 'en',
    hoverMarkup: !formats.includes('markdown') ? 'plaintext' : html ? 'html' : 'markdown',
    isolates: isVsCode,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    root: textDocument?.publishDiagnostics?.codeDescriptionSupport === true ? rootOf(optionsOf(params)) : null,
    commands: optionsOf(params).commands === true,
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      colours: workspace?.semanticTokens?.refreshSupport === true,
    },
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    lastingIgnores: optionsOf(params).lastingIgnores === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    lineFoldingOnly: textDocument?.foldingRange?.lineFoldingOnly === true,
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workDoneProgress: window?.workDoneProgress === true,
    analysed: isVsCode || Boolean(experimental?.isnad),
  };
}

/** The initialization options, of which nothing is believed. */
type Unread = { readonly [Option in keyof InitializationOptions]?: unknown };

const optionsOf = ({ initializationOptions }: InitializeParams): Unread =>
  (initializationOptions as Unread | null | undefined) ?? {};

/** The option `root`: an address, which is not looked up. */
function rootOf({ root }: Unread): string | null {
  if (typeof root !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(root)) return null;
  return root.endsWith('/') ? root : `${root}/`;
}

/** The language and the abilities of the screen: `auto` follows the editor's locale. */
export function displayFor(client: Client, settings: IsnadSettings): Display {
  const auto = client.locale.toLowerCase().startsWith('ar') ? 'ar' : 'en';
  return { language: settings.language === 'auto' ? auto : settings.language, isolates: client.isolates };
}
