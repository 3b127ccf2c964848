import { writeFileSync } from 'node:fs';
import * as z from 'zod';

/** Where what the detector of languages knows is committed. */
export const ngramsFile = new URL('ngrams.json', import.meta.url);

const comment =
  'Made by npm run compile-ngrams from the package eld, by Nito T.M., under the Apache License 2.0, as it is there. Each line of ngrams has the signs, a tab, and of each language its number in two digits of base 36 and its score in two.';

const dataSchema = z.object({
  ngramsData: z.object({
    languages: z.record(z.string(), z.string()),
    ngrams: z.record(z.string(), z.record(z.string(), z.number().int().min(0).max(1295))),
  }),
});
const scoresSchema = z.object({ avgScore: z.record(z.string(), z.number()) });
const dictionarySchema = z.object({ dictionary: z.array(z.string().length(1)).length(256) });

/**
 * What eld/small knows, as it is loaded in milliseconds: its own module makes 81,000 objects, which takes a second. A test
 * holds both to the same answers.
 *
 * @throws ZodError where the package holds another form than the one it is pinned for
 */
export async function compiledNgrams(): Promise<string> {
  const partOf = async (path: string): Promise<unknown> => import(new URL(path, import.meta.resolve('eld/small')).href);
  const { languages, ngrams } = dataSchema.parse(await partOf('../ngrams/small.js')).ngramsData;
  const { avgScore } = scoresSchema.parse(await partOf('../avgScore.js'));
  const { dictionary } = dictionarySchema.parse(await partOf('../dictionary.js'));
  const lines = Object.entries(ngrams).map(([signs, scores]) => `${signs}\t${packed(scores)}`);
  return `${JSON.stringify(
    {
      $comment: comment,
      languages: Object.values(languages).map((code) => [code, avgScore[code] ?? 0]),
      bytes: dictionary.slice(128).join(''),
      ngrams: lines.sort().join('\n'),
    },
    null,
    1,
  )}\n`;
}

function packed(scores: Readonly<Record<string, number>>): string {
  const digits = (value: number) => value.toString(36).padStart(2, '0');
  return Object.entries(scores)
    .map(([language, score]) => digits(Number(language)) + digits(score))
    .join('');
}

if (import.meta.main) writeFileSync(ngramsFile, await compiledNgrams());
