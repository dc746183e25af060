import {
  Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
} from 'vscode';
import { isolate } from '../bidi';
import type { Article } from '../reading/messages';
import type { Language } from '../../../server/src/export/page/words';
import { interfaceLanguage } from '../settings';
import type { CurrentArticle } from './currentArticle';
import { entityNodes, speakerNodes, topicNodes, type ArticleNode } from './nodes';

/** One tree of the side bar: rows made from the current article. */
export class ArticleTree implements Disposable, TreeDataProvider<ArticleNode> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: Disposable;

  constructor(
    id: string,
    private readonly current: CurrentArticle,
    private readonly rows: (article: Article, language: Language) => ArticleNode[],
  ) {
    this.subscriptions = Disposable.from(
      this.changed,
      window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true }),
      current.onDidChange(() => {
        this.changed.fire(undefined);
      }),
    );
  }

  getChildren(node?: ArticleNode): ArticleNode[] {
    if (node) return [...node.children];
    const { article } = this.current;
    return article ? this.rows(article, interfaceLanguage()) : [];
  }

  getTreeItem(node: ArticleNode): TreeItem {
    const isLeaf = node.children.length === 0;
    const item = new TreeItem(
      isolate(node.label),
      isLeaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
    );
    item.id = node.id;
    item.description = isolate(node.description);
    item.tooltip = isolate(node.tooltip);
    item.contextValue = node.kind;
    item.iconPath = new ThemeIcon(
      node.icon,
      node.colour === undefined ? undefined : new ThemeColor(`isnad.${node.colour}`),
    );
    item.accessibilityInformation = { label: [node.label, node.description].filter(Boolean).join('، ') };
    const { article } = this.current;
    if (node.place && article) {
      item.command = { command: 'isnad.goToPlace', title: '', arguments: [article.uri, node.place.start] };
    }
    return item;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}

/** The three trees of the side bar, by the names of their views. */
export function createTrees(
  current: CurrentArticle,
): Readonly<Record<'speakers' | 'entities' | 'topics', ArticleTree>> {
  return {
    speakers: new ArticleTree('isnad.speakers', current, speakerNodes),
    entities: new ArticleTree('isnad.entities', current, entityNodes),
    topics: new ArticleTree('isnad.topics', current, topicNodes),
  };
}
