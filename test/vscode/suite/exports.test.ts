import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import type { AnnotationDocument } from '../../../server/src/export/annotations';
import { fileOf, freshMarks, openFile } from '../article';

/** What a command writes of the active article into a file. */
async function written(command: string, name: string): Promise<string> {
  await commands.executeCommand(command, fileOf(name));
  return new TextDecoder().decode(await workspace.fs.readFile(fileOf(name)));
}

describe('Exports', () => {
  before(async () => {
    await freshMarks(await openFile('04-court.txt'));
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('write the article as a page that stands alone', async () => {
    const page = await written('isnad.exportHtml', 'court.html');
    assert.match(page, /^<!DOCTYPE html>/);
    assert.match(page, /class="[^"]*\bcue\b/);
    assert.match(page, /:root\.standalone/);
  });

  it('write its annotation document', async () => {
    const document = JSON.parse(await written('isnad.exportJson', 'court.json')) as AnnotationDocument;
    assert.equal(document.schema, 'isnad/annotations/1');
    assert.ok(document.attributions.length > 5);
  });
});
