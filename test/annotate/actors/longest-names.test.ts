import { describe, expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

describe('the longest name of an organisation', () => {
  it.each([
    [
      'goes on to the country that it works in',
      'The [Commission against Corruption in Honduras=ORGANISATION?commission-against-corruption-in-honduras] closed.',
    ],
    [
      'goes on to the country that it was made for',
      'The [Special Court for Chad=ORGANISATION?special-court-for-chad] sat; the [Support Mission to Papua New Guinea=ORGANISATION?support-mission-to-papua-new-guinea] stayed.',
    ],
    [
      'goes on to a continent',
      'The [Supreme Council for Culture in Africa=ORGANISATION?supreme-council-for-culture-in-africa] replied.',
    ],
    [
      'is that of a church in a country',
      'The [Lutheran Church in Liberia=ORGANISATION?lutheran-church-in-liberia] agreed.',
    ],
    [
      'goes on to the state that it wants',
      'She left for the [Movement for a Democratic Moldova=GROUP?movement-for-a-democratic-moldova].',
    ],
    [
      'goes on to the union that it is an organ of',
      'The judgment of the [General Court of the European Union=ORGANISATION?general-court-of-the-european-union] on the Opal line stands.',
    ],
    [
      'holds what "and" joins before its noun',
      'The [National Flood Risk Reduction and Recovery Council=ORGANISATION?national-flood-risk-reduction-and-recovery-council] met.',
    ],
    ['begins with another’s', 'They owe the [Commonwealth Games Federation=commonwealth-games-federation] a lot.'],
    [
      'says who united for what',
      'A spokesman for [Ghanaians United for Peace and Reform=ORGANISATION?ghanaians-united-for-peace-and-reform] agreed.',
    ],
    [
      'says who stands together against what',
      'In 1989 [Citizens Against Censorship=ORGANISATION?citizens-against-censorship] won.',
    ],
    [
      'of a museum holds its adjective',
      'A guide of the [British Museum=ORGANISATION?british-museum] asked the [Horn Gallery=ORGANISATION?horn-gallery].',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });

  it.each([
    [
      'to a country where it only sits',
      'The [Finance Committee=ORGANISATION?finance-committee] in [Ghana=ghana] agreed.',
    ],
    [
      'over the noun of another body',
      'The [Defence Ministry=ORGANISATION?defence-ministry] and the [Finance Council=ORGANISATION?finance-council] met.',
    ],
    ['to what a minister is for', 'Oil and Gas Minister [Ana Belova=PERSON?ana-belova] left.'],
    ['to citizens who united', 'The [Ghanaians~ghana] united for a day.'],
    ['to a public against something', 'The public against violence marched.'],
  ])('does not go on %s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

it('first names of all continents show persons', () => {
  const marked =
    '[Ajay Thakkar=PERSON?ajay-thakkar] wrote to [Vetle Storhaug=PERSON?vetle-storhaug], [Heriberto Quiroga=PERSON?heriberto-quiroga] and [Yacouba Ouattara=PERSON?yacouba-ouattara].';
  expect(markedAnew(marked)).toBe(marked);
});
