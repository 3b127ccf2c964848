import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  css,
  editorWorkerService,
  favicon,
  graphqlWorker,
  js,
  jsonWorker,
} from '@graphql-yoga/render-graphiql/graphiql';
import { exampleQueries } from './examples.ts';
import { addressOf, pageName } from './graphiql.ts';

/**
 * All of GraphiQL, with a tab for each example query: gzipped files by their names, which are made of what they hold. The
 * offline package is one page of 9 MB, more than Lambda answers with; of these the largest has 1.4 MB.
 */
export function graphiqlFiles(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const add = (name: string, extension: string, content: string | Buffer): string => {
    const file = `${name}-${hash('sha256', content, 'hex').slice(0, 16)}.${extension}`;
    files.set(file, gzipSync(content));
    return addressOf(file);
  };
  const workers = {
    editorWorkerService: add('editor-worker', 'js', editorWorkerService),
    graphql: add('graphql-worker', 'js', graphqlWorker),
    json: add('json-worker', 'js', jsonWorker),
  };
  const page = pageOf({
    icon: add('icon', 'ico', Buffer.from(favicon.slice(favicon.indexOf(',') + 1), 'base64')),
    style: add('style', 'css', css),
    scripts: [add('graphiql', 'js', js), add('start', 'js', startScript(workers))],
  });
  return files.set(pageName, gzipSync(page));
}

/** The same, made when the first is asked for. */
export function lazyGraphiQLFiles(): (name: string) => Uint8Array<ArrayBuffer> | null {
  let files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined;
  return (name) => {
    files ??= graphiqlFiles();
    return files.get(name) ?? null;
  };
}

function startScript(workers: Readonly<Record<string, string>>): string {
  const options = {
    title: 'gloss',
    endpoint: '/graphql',
    defaultTabs: exampleQueries().map(({ query }) => ({ query })),
  };
  return `const workers = ${JSON.stringify(workers)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] };
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify(options)});
`;
}

interface PageParts {
  readonly icon: string;
  readonly style: string;
  readonly scripts: readonly string[];
}

function pageOf({ icon, style, scripts }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>gloss: GraphiQL</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${style}">
${scripts.map((script) => `<script src="${script}" defer></script>`).join('\n')}
</head>
<body>
<noscript>GraphiQL needs JavaScript. The API answers at /graphql without it.</noscript>
<div id="root"></div>
</body>
</html>
`;
}
