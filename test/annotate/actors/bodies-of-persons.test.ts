import { expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

it.each([
  [
    'a party for a cause',
    '[Ana Koll=PERSON?ana-koll], of [Popular Sunrise and Hope=ORGANISATION?popular-sunrise-and-hope], won.',
  ],
  ['a body in capitals', '[Ana Koll=PERSON?ana-koll] of [UNSITRAMO=ORGANISATION?unsitramo] and her aunt left.'],
  [
    'a body in capitals with its state',
    'She met [Ana Koll=PERSON?ana-koll] of [DERT Estonia=ORGANISATION?dert-estonia], who left.',
  ],
  ['a body with a capital inside', '[Ana Koll=PERSON?ana-koll] of [SkyLight=ORGANISATION?skylight] says it.'],
  ['no place', '[Ana Koll=PERSON?ana-koll] of Little Rock and [Ivo Holm=PERSON?ivo-holm] of McMinnville left.'],
  [
    'a government',
    'The [Provisional Northern Government=ORGANISATION?provisional-northern-government] of [Ana Koll=PERSON?ana-koll] left.',
  ],
  ['who made a poll', 'They saw a poll by [Norvale=ORGANISATION?norvale] in May.'],
])('a person may be of %s', (_, marked) => {
  expect(markedAnew(marked)).toBe(marked);
});

it.each([
  [
    'its group of an Urdu name',
    'They met [Tehreek-e-Zafar Pakistan=GROUP?tehreek-e-zafar-pakistan] and [Hizb ut-Tahrir Pakistan=ORGANISATION?hizb-ut-tahrir-pakistan].',
  ],
  [
    'the body of all of a kind',
    '[Universities Kenya=ORGANISATION?universities-kenya] and [Farmers Peru=ORGANISATION?farmers-peru] left.',
  ],
  [
    'a federation of its members',
    'The [Federation of Kenya Employers=ORGANISATION?federation-of-kenya-employers] met.',
  ],
  ['a body of two words', 'They came from [Zeta Kolum Kenya=ORGANISATION?zeta-kolum-kenya], which left.'],
  [
    'a section of one that no registry has',
    'They came from [Harbor Watch Kenya=ORGANISATION?harbor-watch-kenya], which left.',
  ],
  ['none of a time', 'In the Middle Ages [Kenya=kenya] was rich; for a Bronze Age [Kenya=kenya] it was late.'],
  ['a section of one word', '[Greenpeace India=ORGANISATION?greenpeace-india] left.'],
  [
    'none of a kind that is done to',
    'Against Universities [Kenya=kenya] went to court. Wars [Kenya=kenya] won were short.',
  ],
  [
    'a section of letters',
    'Aid from [UNDP Iraq=ORGANISATION?undp-iraq] came; the [IMF=international-monetary-fund] [Ghana=ghana] trusts.',
  ],
  ['a party that calls for it', 'He joined [Independent Ireland=ORGANISATION?independent-ireland] then.'],
  ['none of firms at large', '[India=india] Inc. waits.'],
  ['none of letters', 'With [NATO=north-atlantic-treaty-organization] [Sweden=sweden] is safe.'],
  ['its Red Cross', 'The [Malian Red Cross=ORGANISATION?malian-red-cross] left.'],
  [
    'its section of an organisation',
    'Lawyers of [Amnesty International Peru=ORGANISATION?amnesty-international-peru] came late.',
  ],
  [
    'none of one that a clause before it ends with',
    'For [Human Rights Watch=human-rights-watch] [Peru=peru] is a worry.',
  ],
  ['none of a person', 'Under [Vladimir Putin=vladimir-putin] [Russia=russia] grew.'],
  ['none of its own party', 'Under [Georgian Dream=georgian-dream] [Georgia=georgia] grew.'],
  ['none of a union of states', 'In the [European Union=european-union] [Germany=germany] agreed.'],
])('a state has %s', (_, marked) => {
  expect(markedAnew(marked)).toBe(marked);
});
