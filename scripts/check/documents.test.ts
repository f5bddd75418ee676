import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { repository } from '../repository.ts';

const documents = [
  ...readdirSync(repository).filter((file) => file.endsWith('.md')),
  ...readdirSync(path.join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

const houseFolders = 'src|pkg|simulators|workbench|tests|bench|provisioning|scripts|build|tools|docs';

/** What a document names: its links, and inline code that starts with a folder of the house. */
function pathsNamedIn(document: string): string[] {
  const text = readFileSync(path.join(repository, document), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) =>
    path.join(path.dirname(document), match[1] ?? '')
  );
  const code = [...text.matchAll(new RegExp(`\`((?:${houseFolders})/[^\\s\`*<>…{}]*)\``, 'g'))].map(
    (match) => match[1] ?? ''
  );
  return [...links, ...code];
}

describe('documents', () => {
  for (const document of documents) {
    it(`${document} names only what exists`, () => {
      const missing = pathsNamedIn(document).filter((named) => !existsSync(path.join(repository, named)));
      assert.deepEqual(missing, []);
    });
  }
});

describe('lock files', () => {
  for (const file of ['package-lock.json', 'workbench/shell/package-lock.json']) {
    it(`${file} names no registry`, () => {
      assert.doesNotMatch(readFileSync(path.join(repository, file), 'utf8'), /"resolved": "http/);
    });
  }
});
