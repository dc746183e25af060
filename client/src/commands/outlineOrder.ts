import { l10n, window, type QuickPickItem } from 'vscode';
import type { IsnadSettings } from '../../../server/src/lsp/protocol';
import { changeSetting, setting } from '../settings';

type Order = IsnadSettings['outline']['order'];

/** Lets the user choose how the outline is ordered. */
export async function chooseOutlineOrder(): Promise<void> {
  const current = setting('outline.order');
  const choice = (order: Order, label: string, detail: string): QuickPickItem & { readonly order: Order } => ({
    order,
    label: order === current ? `$(check) ${label}` : label,
    detail,
  });
  const chosen = await window.showQuickPick(
    [
      choice('article', l10n.t('By the article'), l10n.t('Headline and paragraphs, with the statements under them')),
      choice('speaker', l10n.t('By speaker'), l10n.t('Each speaker with the statements that are his or hers')),
      choice('entity', l10n.t('By entity'), l10n.t('Each person, organisation and place with its mentions')),
      choice('topic', l10n.t('By topic'), l10n.t('Each topic with the paragraphs that speak for it')),
    ],
    { placeHolder: l10n.t('Order of the outline') },
  );
  if (chosen) await changeSetting('outline.order', chosen.order);
}
