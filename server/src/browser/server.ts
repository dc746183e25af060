import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import adjectives from '../../data/adjectives.tsv';
import commonNouns from '../../data/common-nouns.tsv';
import contentEnds from '../../data/content-ends.tsv';
import cues from '../../data/cues.tsv';
import entities from '../../data/entities.tsv';
import functionWords from '../../data/function-words.tsv';
import gate from '../../data/gate.tsv';
import nameModel from '../../data/name-model.tsv';
import names from '../../data/names.tsv';
import topicModel from '../../data/topics.bin';
import topics from '../../data/topics.tsv';
import triggers from '../../data/triggers.tsv';
import verbs from '../../data/verbs.tsv';
import wholeWords from '../../data/whole-words.tsv';
import wordClusters from '../../data/word-clusters.tsv';
import { connectionOptions } from '../lsp/cancellation';
import { createEngine } from '../lsp/engine';
import { startServer } from '../lsp/server';

/** The language server as a web worker, with the tables inside the bundle. */

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions);
startServer(
  connection,
  createEngine(() => ({
    adjectives,
    commonNouns,
    contentEnds,
    cues,
    entities,
    functionWords,
    gate,
    nameModel,
    names,
    topicModel,
    topics,
    triggers,
    verbs,
    wholeWords,
    wordClusters,
  })),
);
