import { ConfigurationTarget, env, workspace, type ConfigurationScope } from 'vscode';
import type { IsnadSettings } from '../../server/src/lsp/protocol';

/** The settings that the client reads itself; the server asks for its own. */
interface ClientSettings {
  readonly language: IsnadSettings['language'];
  readonly plainText: IsnadSettings['plainText'];
  readonly 'outline.order': IsnadSettings['outline']['order'];
  readonly autoDetect: boolean;
  readonly 'marks.enabled': boolean;
  readonly 'marks.source': boolean;
  readonly 'marks.cue': boolean;
  readonly 'marks.content': boolean;
  readonly 'marks.overviewRuler': boolean;
  readonly 'colours.enabled': boolean;
  readonly 'reading.fontFamily': string;
  readonly 'reading.fontSize': number;
  readonly 'reading.lineHeight': number;
  readonly 'reading.width': number;
}

/** One value of the section `isnad`. The manifest gives the defaults, so every key has a value. */
export function setting<Key extends keyof ClientSettings>(key: Key, scope?: ConfigurationScope): ClientSettings[Key] {
  return workspace.getConfiguration('isnad', scope).get(key) as ClientSettings[Key];
}

/** The language in which Isnad speaks of an article: that of its setting, or that of the editor. */
export function interfaceLanguage(): 'ar' | 'en' {
  const chosen = setting('language');
  if (chosen !== 'auto') return chosen;
  return env.language.startsWith('ar') ? 'ar' : 'en';
}

/** Writes a value where it counts: in the workspace when it is already set there, otherwise for the user. */
export async function changeSetting<Key extends keyof ClientSettings>(
  key: Key,
  value: ClientSettings[Key],
): Promise<void> {
  const section = workspace.getConfiguration('isnad');
  const isSetInWorkspace = section.inspect(key)?.workspaceValue !== undefined;
  await section.update(key, value, isSetInWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}
