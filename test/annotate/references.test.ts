import { describe, expect, it } from 'vitest';
import { forms, type Row } from './support/forms.ts';
import { citationsIn, citedIn } from './support/printed.ts';

forms('several in one group', [
  [
    'see EDM, November 3, and Gornyi Vestnik, November 5',
    'see EDM, November 3 → see EDM 2017-11-03',
    'Gornyi Vestnik, November 5 → see Gornyi Vestnik 2017-11-05',
  ],
  ['Gornyi Vestnik, November 3; emphasis added', 'Gornyi Vestnik, November 3 → Gornyi Vestnik 2017-11-03'],
  [
    'Gornyi Vestnik, November 3; Tulskie Novosti, November 5',
    'Gornyi Vestnik, November 3 → Gornyi Vestnik 2017-11-03',
    'Tulskie Novosti, November 5 → Tulskie Novosti 2017-11-05',
  ],
  [
    'Polis, 3 November; Orlovskaya Iskra, 4 November 2016; TASS, 5 May',
    'Polis, 3 November → Polis 2017-11-03',
    'Orlovskaya Iskra, 4 November 2016 → Orlovskaya Iskra 2016-11-04',
    'TASS, 5 May → TASS 2017-05-05',
  ],
  [
    'Kavkaz Segodnya, November 3, Dagestan Post, November 4',
    'Kavkaz Segodnya, November 3 → Kavkaz Segodnya 2017-11-03',
    'Dagestan Post, November 4 → Dagestan Post 2017-11-04',
  ],
  [
    'Sahel Weekly, November 3;Krai.info, November 4 ;',
    'Sahel Weekly, November 3 → Sahel Weekly 2017-11-03',
    'Krai.info, November 4 → Krai.info 2017-11-04',
  ],
]);

forms('signals', [
  ['see Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  ['See also: Gornyi Vestnik, November 3', '→ see also Gornyi Vestnik 2017-11-03'],
  ['cf. Gornyi Vestnik, November 3', '→ cf. Gornyi Vestnik 2017-11-03'],
  ['compare Gornyi Vestnik, November 3', '→ cf. Gornyi Vestnik 2017-11-03'],
  ['for background, see Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  ['for an earlier account of the strike see also Polis, May 3', '→ see also Polis 2017-05-03'],
  ['on the toll reform, see Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  ['see, e.g., Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  ['see “The Long Pier,” Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  [
    'see EDM, November 3; Gornyi Vestnik, October 5',
    'see EDM, November 3 → see EDM 2017-11-03',
    'Gornyi Vestnik, October 5 → see Gornyi Vestnik 2017-10-05',
  ],
  [
    'Polis, May 3, see also Krai.info, May 5',
    'Polis, May 3 → Polis 2017-05-03',
    'see also Krai.info, May 5 → see also Krai.info 2017-05-05',
  ],
  [
    'for background, see Polis, May 3, cf. Krai.info, May 5',
    'for background, see Polis, May 3 → see Polis 2017-05-03',
    'cf. Krai.info, May 5 → cf. Krai.info 2017-05-05',
  ],
  ['Part Two, see Polis, May 3', 'see Polis, May 3 → see Polis 2017-05-03'],
  [
    'Polis, May 3; see also Krai.info, May 5; Vzmorye, May 6',
    'Polis, May 3 → Polis 2017-05-03',
    'see also Krai.info, May 5 → see also Krai.info 2017-05-05',
    'Vzmorye, May 6 → Vzmorye 2017-05-06',
  ],
]);

forms('titles, authors, pages', [
  ['“The Long Pier,” Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['"The Long Pier", Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Gornyi Vestnik, “Tolls, Piers; and What Comes After,” May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['“Reading Kommersant on the Pier,” Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Oleg Brodov, “The Long Pier,” Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Brodov, “The Long Pier,” Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['O. Brodov, Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['“Vesti Reki,” May 3', '→ Vesti Reki 2017-05-03'],
  ['Gornyi Vestnik No. 33, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Gornyi Vestnik, May 3, p. 4', '→ Gornyi Vestnik 2017-05-03'],
  ['Voprosy Reki, no. 4, 2016, pp. 12–15', '→ Voprosy Reki 2016'],
  ['Voprosy Reki, vol. 58, no. 3 (June 2016): 14', '→ Voprosy Reki 2016-06'],
  ['Voprosy Reki 12, no. 3 (2016): 44–61', '→ Voprosy Reki 2016'],
  ['Voprosy Reki, № 41, 3 ноября', '→ Voprosy Reki 2017-11-03'],
  ['Ostrander 2012, 20', '→ Ostrander 2012'],
  ['cf. Ostrander and Vail 2012', '→ cf. Ostrander and Vail 2012'],
]);

forms('spaces', [
  ['Gornyi\u00A0Vestnik,\u00A0November\u00A03,\u00A05', '→ Gornyi\u00A0Vestnik 2017-11-03 2017-11-05'],
  ['Gornyi Vestnik ,November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['Gornyi Vestnik, November 3.', 'Gornyi Vestnik, November 3 → Gornyi Vestnik 2017-11-03'],
  [' Gornyi Vestnik, November 3,', 'Gornyi Vestnik, November 3 → Gornyi Vestnik 2017-11-03'],
]);

describe('where a group stands', () => {
  it.each<Row>([
    ['The pier was closed. (Gornyi Vestnik, May 3) It stayed so.', 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    ['“The pier is closed.” (See Gornyi Vestnik, May 3.)', 'See Gornyi Vestnik, May 3 → see Gornyi Vestnik 2017-05-03'],
    ['The pier was closed [Gornyi Vestnik, May 3].', 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    [
      'The pier was closed (for the third time (Gornyi Vestnik, May 3)).',
      'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03',
    ],
    [
      'It was closed (see below) (Polis, May 3)(TASS, May 4).',
      'Polis, May 3 → Polis 2017-05-03',
      'TASS, May 4 → TASS 2017-05-04',
    ],
    ['The pier was closed (Gornyi Vestnik, May 3', 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    ['It was closed (Gornyi Vestnik, May 3. It stayed so.', 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    [
      'It was closed (Polis, May 3, and so it stayed (TASS, May 5).',
      'Polis, May 3 → Polis 2017-05-03',
      'TASS, May 5 → TASS 2017-05-05',
    ],
  ])('%s', (body, ...cited) => {
    expect(citedIn(body)).toEqual(cited);
  });
});

describe('ibid. repeats what was cited before it', () => {
  it.each([
    ['ibid.', '2017-05-03'],
    ['Ibid., May 5', '2017-05-05'],
    ['see ibid., p. 3', '2017-05-03'],
    ['там же', '2017-05-03'],
  ])('(%s)', (group, date) => {
    const [, before, repeated] = citationsIn(
      `It was closed (Polis, May 1; Gornyi Vestnik, May 3).\n\nSo it stayed (${group}).`,
    );
    expect(repeated?.text).toBe(group);
    expect(repeated?.source).toBe(before?.source);
    expect(repeated?.sourceText).toBe('Gornyi Vestnik');
    expect(repeated?.dates.map((cited) => cited.date)).toEqual([date]);
  });
});

forms('titles between source and date', [
  ["Freedom House, 'The Long Pier', May 2016", '→ Freedom House 2016-05'],
  ["Freedom House, 'The Pilots' Strike', 3 May 2016", '→ Freedom House 2016-05-03'],
  ['Freedom House, Yearly River Outlook, May 2016, p. 4', '→ Freedom House 2016-05'],
  ['IMF, World River Survey, May 2016', '→ IMF 2016-05'],
  ['TASS, Sibirskaya Iskra, May 2016', 'TASS → TASS 2016-05', 'Sibirskaya Iskra, May 2016 → Sibirskaya Iskra 2016-05'],
]);
