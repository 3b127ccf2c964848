import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type BlockTerm,
  blocksOfPrefix,
  blocksOfTerm,
  decodeBlock,
  encodeBlock,
  fenceOf,
} from '../../schema/search/block.ts';
import { BlockReader } from '../../schema/search/block-reader.ts';
import { packLength, unpackLength } from '../../schema/search/columns.ts';
import { mergeSegments } from '../../schema/search/merge-segments.ts';
import { openSegment } from '../../schema/search/open-segment.ts';
import { parseQuery } from '../../schema/search/parse-query.ts';
import { decodePostings, PostingsWriter } from '../../schema/search/postings.ts';
import { comparePlaces, type RankPlace, rank } from '../../schema/search/rank.ts';
import { compareTerms } from '../../schema/search/segment.ts';
import { heldArticle, inputOf, merged, opened } from './support/index-of.ts';
import { generatedArticles } from './support/stored.ts';

const posting = fc.record({
  step: fc.integer({ min: 1, max: 5_000 }),
  positions: fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 5 }),
});

function written(postings: readonly { step: number; positions: number[] }[]) {
  const writer = new PostingsWriter();
  let unit = -1;
  const all = postings.map(({ step, positions }) => {
    unit += step;
    return { unit, positions: positions.toSorted((one, other) => one - other) };
  });
  for (const { unit: at, positions } of all) writer.add(at, positions);
  return { all, encoded: writer.result() };
}

it('reads back the postings and terms that were written', () => {
  const words = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(posting, { minLength: 1 }), words, (postings, texts) => {
      const { all, encoded } = written(postings);
      expect([...decodePostings(encoded)]).toEqual(all);
      const terms: BlockTerm[] = texts
        .toSorted(compareTerms)
        .map((term) => ({ term, surfaces: [term, `${term}s`].sort(compareTerms), postings: encoded }));
      const read = decodeBlock(encodeBlock(terms));
      expect(read.map(({ term, surfaces }) => ({ term, surfaces: surfaces.toSorted(compareTerms) }))).toEqual(
        terms.map(({ term, surfaces }) => ({ term, surfaces })),
      );
      for (const { postings: again } of read) expect([...decodePostings(again)]).toEqual(all);
    }),
  );
});

it('finds terms and beginnings in a block as if all of it were decoded', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '中', '😀', '😁'), maxLength: 5 });
  // Of filters no word is in the text; of a frequent term the postings go on.
  const term = fc.record({
    term: word,
    surfaces: fc.uniqueArray(word, { maxLength: 3 }),
    pieces: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(term, { minLength: 1, selector: (one) => one.term }),
      fc.array(word),
      (given, others) => {
        const terms = given
          .toSorted((one, other) => compareTerms(one.term, other.term))
          .flatMap(({ pieces, surfaces, ...rest }, place) =>
            Array.from({ length: pieces }, (_, piece): BlockTerm => {
              const { encoded } = written([{ step: place + 1, positions: [piece] }]);
              return { ...rest, surfaces: surfaces.toSorted(compareTerms), postings: encoded };
            }),
          );
        const bytes = encodeBlock(terms);
        const [reader, whole] = [new BlockReader(bytes), decodeBlock(bytes)];
        for (const wanted of [...given.map((one) => one.term), ...others]) {
          expect(reader.postingsOf(wanted)).toEqual(
            whole.filter((one) => one.term === wanted).map((one) => one.postings),
          );
          expect(reader.completionsOf(wanted)).toEqual(
            whole
              .filter(({ surfaces }) => surfaces.some((surface) => surface.startsWith(wanted)))
              .map((one) => one.term),
          );
        }
      },
    ),
  );
});

it('keeps lengths exactly up to 191 words, and in their order beyond', () => {
  for (let length = 0; length < 192; length += 1) expect(unpackLength(packLength(length))).toBe(length);
  for (let length = 192; length < 3_000; length += 1) {
    expect(packLength(length)).toBeLessThan(256);
    expect(packLength(length)).toBeGreaterThanOrEqual(packLength(length - 1));
  }
});

const articles = generatedArticles(12);
const own = articles.map(heldArticle);
const queries = ['Moscow', 'the president', '"of the"', 'sanctions min', 'rus'];

it('finds the same in segments merged in any way, without what is dead', () => {
  const groups = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: own.length, maxLength: own.length });
  const deaths = fc.uniqueArray(fc.nat({ max: own.length - 1 }));
  fc.assert(
    fc.property(groups, deaths, (groupOf, dead) => {
      const living = own.filter((_, index) => !dead.includes(index));
      const wanted = answersOf(living.map((held) => opened(held)));
      const parts = [0, 1, 2, 3].map((group) => own.filter((_, index) => groupOf[index] === group));
      // The dead are still in these.
      const segments = parts.map((part) => merged(part.map((held) => inputOf(held))));
      const deadIn = segments.map(
        ({ names }) => new Set(names.flatMap(({ slug }, number) => (isDead(slug, dead) ? [number] : []))),
      );
      const whole = merged(segments.map((segment, index) => inputOf(segment, deadIn[index])));
      expect(answersOf([opened(whole)])).toEqual(wanted);
      // And in these, by being marked; only their words are still counted.
      const marked = answersOf(segments.map((segment, index) => opened(segment, deadIn[index])));
      expect(marked.map(({ matches }) => matches)).toEqual(wanted.map(({ matches }) => matches));
    }),
    { numRuns: 15 },
  );
});

const isDead = (slug: string, dead: readonly number[]): boolean => dead.some((index) => articles[index]?.slug === slug);

function answersOf(segments: Parameters<typeof rank>[0]) {
  return queries.map((query) => {
    const ranking = rank(segments, parseQuery(query), {}, { after: null, limit: 1_000, isCounted: true });
    const hits = ranking.hits.map(({ segment, article, score, ...place }) => ({ ...place, score: score.toFixed(9) }));
    const { matches, publications, years } = ranking.counts ?? {};
    return { matches, hits, years: [...(years ?? [])].sort(), places: publications?.size };
  });
}

it('goes on behind any hit of a page', () => {
  const segments = own.map((held) => opened(held));
  const all = rank(segments, parseQuery('the'), {}, { after: null, limit: 1_000, isCounted: false }).hits;
  expect(all.length).toBeGreaterThan(30);
  const paged: RankPlace[] = [];
  for (let after: RankPlace | null = null; ; ) {
    const { hits, counts } = rank(segments, parseQuery('the'), {}, { after, limit: 7, isCounted: true });
    expect(counts?.matches).toBe(all.length);
    if (hits.length === 0) break;
    paged.push(...hits);
    after = hits.at(-1) ?? null;
  }
  expect(paged).toEqual(all);
  for (const [index, hit] of all.entries()) {
    const next = all[index + 1];
    if (next !== undefined) expect(comparePlaces(hit, next)).toBeLessThan(0);
  }
});

it('reads of a term the blocks that hold it, however much there is of it', () => {
  // In each of three articles, so that many pieces of a term follow one another; in some no others stand beside it.
  const most = fc.constantFrom(1, 40, 9_000, 24_000, 60_000, 130_000);
  const sizes = fc.dictionary(fc.stringMatching(/^[a-d]{1,3}$/), most, { minKeys: 1, maxKeys: 12 });
  fc.assert(
    fc.property(sizes, (sizeOf) => {
      const terms = Object.entries(sizeOf)
        .toSorted(([one], [other]) => compareTerms(one, other))
        .map(([term, positions]): BlockTerm => {
          const writer = new PostingsWriter();
          writer.add(
            0,
            Array.from({ length: positions }, (_, position) => position),
          );
          return { term, surfaces: [term], postings: writer.result() };
        });
      const inputs = own.slice(0, 3).map((held) => ({ ...inputOf(held), terms }));
      const blocks: string[][] = [];
      const { fences } = mergeSegments(inputs, (block) => {
        blocks.push(decodeBlock(block).map(({ term }) => term));
      });
      for (const term of Object.keys(sizeOf)) {
        expect(blocksOfTerm(fences, term)).toEqual(
          [...blocks.keys()].filter((number) => blocks[number]?.includes(term)),
        );
      }
    }),
    { numRuns: 60 },
  );
});

it('writes no block that an item of the table cannot hold, however often segments are merged', () => {
  const writer = new PostingsWriter();
  writer.add(
    0,
    Array.from({ length: 90_000 }, (_, position) => position),
  );
  const piece: BlockTerm = { term: 'the', surfaces: ['the'], postings: writer.result() };
  const [small, next] = own.slice(0, 2).map((held) => ({ ...inputOf(held), terms: [piece] }));
  if (small === undefined || next === undefined) throw new Error('Two articles are needed.');
  let large: Parameters<typeof mergeSegments>[0][number] = next;
  let units = 0;
  for (let level = 0; level < 6; level += 1) {
    const blocks: Buffer[] = [];
    const { columns, publications, names } = mergeSegments([small, large], (block) => void blocks.push(block));
    for (const block of blocks) expect(block.length).toBeLessThan(320_000);
    const terms = blocks.flatMap((block) => decodeBlock(block));
    units = terms.reduce((sum, { postings }) => sum + postings.count, 0);
    large = { columns, publications, names, dead: new Set(), terms };
  }
  expect(units).toBe(7);
});

it('finds each term and beginning in the blocks that its fences name', () => {
  const { blocks, ...held } = merged(own.map((one) => inputOf(one)));
  const terms = blocks.flatMap((block) => decodeBlock(block));
  // As small as blocks can be: the longest terms go on over several.
  const small = terms.flatMap((term) => [[term], ...(term.term === 'the' ? [[term]] : [])]);
  const fences = small.map(fenceOf);
  for (const term of ['the', 'moscow', 'zzz', '', 'russia']) {
    const read = blocksOfTerm(fences, term).flatMap((number) => small[number] ?? []);
    expect(read.filter((one) => one.term === term).length).toBe(small.flat().filter((one) => one.term === term).length);
    expect(read.length).toBe(term === 'the' ? 2 : term < (fences[0]?.[0] ?? '') ? 0 : 1);
  }
  for (const prefix of ['the', 'mos', 'pres', 'ru']) {
    const read = blocksOfPrefix(fences, prefix).flatMap((number) =>
      small[number] === undefined ? [] : [small[number]],
    );
    const open = (some: readonly (readonly BlockTerm[])[]) =>
      openSegment(
        { ...held, dead: new Set() },
        some.map((one) => new BlockReader(encodeBlock(one))),
      );
    const all = open(small).completionsOf(prefix);
    expect(open(read).completionsOf(prefix)).toEqual(all);
    expect(all.length).toBeGreaterThan(0);
  }
});
