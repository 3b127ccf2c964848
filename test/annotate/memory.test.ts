import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

function heapInUse(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  return process.memoryUsage().heapUsed;
}

const commas = ','.repeat(300_000);

/** A document of 300 KB whose long words no other has. */
function longDocument(number: number): string {
  const word = [...String(number).padStart(4, '0')].map((digit) => 'bdfgklmprs'[Number(digit)]).join('a');
  return Buffer.from(
    `Title\n\nPier${word}${word} said so (Gazeta ${word}${word}skaya, May 3; see Vestnik). ${commas}`,
  ).toString();
}

it('keeps no document for the words that it remembers', { timeout: 600_000 }, () => {
  for (let number = 0; number < 20; number += 1) annotateText(longDocument(number));
  const before = heapInUse();
  for (let number = 100; number < 200; number += 1) annotateText(longDocument(number));
  expect((heapInUse() - before) / (commas.length * 100)).toBeLessThan(0.3);
});
