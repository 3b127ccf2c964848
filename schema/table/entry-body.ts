import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { UnreadableError } from './formats/unreadable-error.ts';
import type { Item } from './item.ts';

/*
 * What an entry holds of an article, as deflated JSON behind one byte that says the form: the dictionary, and what the
 * numbers in the JSON mean (`mention-body.ts`, `citation-body.ts`). An entry has some hundred bytes, which deflate badly
 * by themselves, and a page inflates up to a hundred of them: so there is a preset dictionary, and the window is small,
 * since the usual one of 32 KB costs more to set up than an entry takes to inflate.
 */

/** The form in which entries are written. Another dictionary, or another meaning of the JSON, takes the next number. */
const currentForm = 1;

/**
 * Of form 1, and never changed. Words of our own: what JSON is made of, words that English cannot do without, and days as
 * citations print them. The most frequent stand last, where a reference to them is shortest.
 */
const dictionary1 = Buffer.from(
  [
    ' September  February  January  December  October  November  August  March  April  June  July  May ',
    ' parliament  minister  military  economic  security  official  President  international  national  government ',
    ' between  against  because  according  during  through  would  could  should  after  before  under  about ',
    ' their  there  which  while  where  these  those  other  first  also  been  were  they  more  than  into  over ',
    ' State  Federation  Ministry  Republic  Russian  Russia  https://www.  .com/","Q1 20102011201220132014201520162017 ',
    ' said that  have been  has been  will be  with the  from the  by the  for the  on the  at the  that  with  from ',
    ' was  is  are  had  has  not  but  its  his  her  who  as  an  or  to the  in the  and the  of the  and  to  of  in  a  the ',
    ',null,null,[["20","January 1",0,1]],null,[0,',
    ',null,"November 1",0,1]],null,[',
    ',0,0,0,"',
    '",null,null,1]],[[0,1,',
    '.",1],[1,0,',
    '."],[2,',
    '."]],[[0,0,6],[0,',
    ',0],[1,',
    ',2],[[1,0,1',
  ].join(''),
);

const options = { windowBits: 10, memLevel: 5, level: 9, dictionary: dictionary1 };
/** More than a body of usual length gives, and less than Node takes from the pool of its buffers: each body's is else memory of its own. */
const inflateOptions = { windowBits: 10, dictionary: dictionary1, chunkSize: 2_048 };

export function deflateBody(value: unknown): Buffer {
  return Buffer.concat([Buffer.of(currentForm), deflateRawSync(JSON.stringify(value), options)]);
}

/**
 * What `deflateBody` was given.
 *
 * @throws UnreadableError where a newer version of gloss wrote it; Error where the item has no body, or a damaged one
 */
export function inflateBody(item: Item): unknown {
  const body = item.body?.B;
  const place = `The item ${item.pk?.S} / ${item.sk?.S}`;
  if (body === undefined) throw new Error(`${place} has no body.`);
  const form = body[0];
  if (form === undefined || form === 0) throw new Error(`${place} does not say how its body is encoded.`);
  if (form > currentForm) {
    throw new UnreadableError(
      'STORED_FORMAT_UNKNOWN',
      `${place} is in form ${form} of entries; this version of gloss reads forms up to ${currentForm}. Run the version that wrote it, or a later one.`,
    );
  }
  return JSON.parse(inflateRawSync(body.subarray(1), inflateOptions).toString('utf8'));
}
