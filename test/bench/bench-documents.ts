import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { documentOf, idOf } from './operations.ts';

/** Puts the bench's article page into the manifest of persisted documents, beside the pages of the reader. */
export const benchDocuments: Plugin = {
  name: 'bench-documents',
  setup({ onLoad }) {
    onLoad({ filter: /persisted-documents\.json$/ }, ({ path }) => {
      const text = documentOf('article');
      const documents = { ...JSON.parse(readFileSync(path, 'utf8')), [`sha256:${idOf(text)}`]: text };
      return { loader: 'json', contents: JSON.stringify(documents) };
    });
  },
};
