import { readFileSync } from 'node:fs';
import { annotateText } from '../../../seed/annotate-text.ts';
import { textKinds } from '../corpus/text-kinds.ts';
import type { Figure } from '../figure.ts';
import { interleaved, timePerRun } from '../rounds.ts';
import { runEval } from '../run-eval.ts';
import { shippedDocument } from '../shipped-document.ts';

const peerName = 'compromise: people, places, organisations';
const handlers = {
  ours: 'test/bench/handlers/annotate.ts',
  compromise: 'test/bench/handlers/compromise.ts',
  wink: 'test/bench/handlers/wink.ts',
} as const;

/** Speed by CPU time, each side in a warm process of its own. */
const throughput: Figure = {
  name: 'annotate.throughput',
  unit: 'MB/s',
  peerName,
  goal: 100,
  async measure(workbench) {
    const document = readFileSync(shippedDocument, 'utf8');
    const speedOf = async (entry: string, warmUp: number, times: number) => {
      const process = await workbench.start(workbench.bundle(entry));
      await process.run([{ document }], warmUp);
      return async () => Buffer.byteLength(document) / 1000 / (await process.run([{ document }], times));
    };
    const ours = await speedOf(handlers.ours, 3000, 1000);
    const peer = await speedOf(handlers.compromise, 15, 5);
    return interleaved(workbench.rounds, ours, peer);
  },
};

const goals: Readonly<Record<keyof typeof textKinds, number>> = { house: 5, government: 3, dense: 2, footnoted: 2 };
// How much text a side reads before it is timed and at each time, in bytes: by the first V8 has compiled what runs often, which
// takes the longer the more code a side has. The documents of one kind are a sixteenth as long as another's.
const warmUpOfKind = 20_000_000;
const leastOfKind = 1_000_000;

/** Speed over the distinct documents of a kind in turns, by CPU time, each side in a warm process of its own. */
function kindOfText(kind: keyof typeof textKinds): Figure {
  return {
    name: `annotate.kind.${kind}`,
    unit: 'MB/s',
    peerName: 'wink-nlp: sentences, entities',
    goal: goals[kind],
    async measure(workbench) {
      const documents = textKinds[kind]();
      const size = documents.reduce((bytes, document) => bytes + Buffer.byteLength(document), 0) / documents.length;
      const events = documents.map((document) => ({ document }));
      const timesFor = (bytes: number) => Math.ceil(bytes / (size * documents.length));
      const speedOf = async (entry: string) => {
        const process = await workbench.start(workbench.bundle(entry));
        await process.run(events, timesFor(warmUpOfKind));
        return async () => size / 1000 / (await process.run(events, timesFor(leastOfKind)));
      };
      return interleaved(workbench.rounds, await speedOf(handlers.ours), await speedOf(handlers.wink));
    },
  };
}

// A bundle's load and its first document, in milliseconds.
const loadAndAnnotate = `
const { readFileSync } = require('node:fs');
const document = readFileSync(process.argv[2], 'utf8');
const started = performance.now();
const { annotate, annotateText = annotate } = require(process.argv[1]);
annotateText(document);
process.stdout.write(String(performance.now() - started));`;

const load: Figure = {
  name: 'annotate.load',
  unit: 'ms',
  peerName,
  async measure(workbench) {
    const ours = await workbench.bundle('seed/annotate-text.ts');
    const peer = await workbench.bundle(handlers.compromise);
    const millisecondsOf = (bundle: string) => async () =>
      Number(await runEval(loadAndAnnotate, [bundle, shippedDocument.pathname]));
    return interleaved(workbench.rounds, millisecondsOf(ours), millisecondsOf(peer));
  },
};

const shapes: Readonly<Record<string, (length: number) => string>> = {
  parentheses: (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  unclosed: (length) => '(a '.repeat(length / 3),
  commas: (length) => ','.repeat(length),
  digits: (length) => '7'.repeat(length),
  capitals: (length) => 'A'.repeat(length),
  names: (length) => 'Ab '.repeat(length / 3),
};
const leastOfLinear = 20;
const warmUpOfLinear = 200;

/** The time of `factor` × 10 KB beside `factor` times the time of 10 KB. */
function linear(shape: string, factor: 10 | 50): Figure {
  return {
    name: `annotate.linear.${shape}.${factor * 10}KB`,
    unit: 'ms',
    peerName: `${factor} × the time of 10 KB`,
    async measure({ rounds }) {
      const [small, large] = [10_000, factor * 10_000].map((length) => `Title\n\n${shapes[shape]?.(length)}`);
      const timeOf = (document = '', least = leastOfLinear) => timePerRun(() => annotateText(document), least);
      for (const document of [small, large]) timeOf(document, warmUpOfLinear);
      return interleaved(
        rounds,
        () => timeOf(large),
        () => factor * timeOf(small),
      );
    },
  };
}

export const annotateFigures: readonly Figure[] = [
  throughput,
  kindOfText('house'),
  kindOfText('government'),
  kindOfText('dense'),
  kindOfText('footnoted'),
  load,
  ...Object.keys(shapes).flatMap((shape) => [linear(shape, 10), linear(shape, 50)]),
];
