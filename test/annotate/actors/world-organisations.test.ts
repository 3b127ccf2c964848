import { describe, expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

describe('organisations of the world', () => {
  it.each([
    ['regional bodies', '[SADC=southern-african-development-community] met [CARICOM=caribbean-community].'],
    [
      'a central bank',
      'The [Central Bank of Nigeria=central-bank-of-nigeria] raised its rate, the [CBN=central-bank-of-nigeria] said.',
    ],
    ['companies', '[Sonatrach=sonatrach], [Codelco=codelco] and [Maersk=maersk] paid.'],
    [
      'utilities, miners and boards of one state',
      '[Litgrid=litgrid], [Zijin Mining=zijin-mining] and [Zesco=zesco] paid; [Zijin=zijin-mining] left.',
    ],
    ['parties and armed groups', '[Frelimo=frelimo] won, and [JNIM=jamaat-nasr-al-islam-wal-muslimin] left.'],
    [
      'parties without a word that says party',
      '[Ennahda=ennahda] lost, [Fianna Fáil=fianna-fail] did not, and [Inkatha=inkatha-freedom-party] waits for [Pangu=pangu].',
    ],
    [
      'firms that own papers, ships, mines and lines',
      '[Schibsted=schibsted] sold, [Orkla=orkla] bought, [Rovuma LNG=rovuma-lng] and [Cathay Pacific=cathay-pacific] did neither.',
    ],
    [
      'unions, in small letters as their own language has them',
      '[Force ouvrière=force-ouvriere] marched, [Memur-Sen=memur-sen] waited.',
    ],
    ['a party with a demonym in its name', 'The [Lebanese Forces=lebanese-forces] won the vote.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });

  it.each([
    [
      'the same words in small letters',
      'The new democracy is fragile; the global fund is empty, the paris club closed.',
    ],
    ['troops of a state', 'The [Lebanese~lebanon] forces left.'],
    ['a central bank in small letters', 'The central bank of [Nigeria=nigeria] waits.'],
    ['a word that a firm bears', 'Thales of Miletus measured; the total was an orange.'],
    ['a dawn', 'Golden dawn broke over the pier.'],
  ])('not %s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});
