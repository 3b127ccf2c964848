import { describe, expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

describe('an organisation', () => {
  it.each([
    [
      'that is a panel, with what it is on',
      'The [UN Panel of Experts on Libya=ORGANISATION?un-panel-of-experts-on-libya] reported.',
    ],
    ['but not with the day it met on', 'The [Panel of Experts=ORGANISATION?panel-of-experts] on Friday reported.'],
    [
      'that is an inquiry into a state',
      'The [Commission of Inquiry on Burundi=ORGANISATION?commission-of-inquiry-on-burundi] closed.',
    ],
    [
      'but not one that is asked about it',
      'He told the [Foreign Affairs Committee=ORGANISATION?foreign-affairs-committee] on [Iran=iran] so.',
    ],
    [
      'that is a chamber of commerce abroad',
      'The [American Chamber of Commerce in Vietnam=ORGANISATION?american-chamber-of-commerce-in-vietnam] objected.',
    ],
    ['that a firm’s trade shows', 'Later [Norvale Research=ORGANISATION?norvale-research] wrote a report.'],
    [
      'that manages money',
      'They asked [Norvale Investment Management=ORGANISATION?norvale-investment-management] about it.',
    ],
    ['but not what else is managed or studied', 'The Risk Management team left. New Research, too, is dear.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('a person of one name', () => {
  it.each([
    ['between commas after kin', 'His sister, [Aleema=PERSON?aleema], wept.'],
    ['who is called so', 'A minister called [Diella=PERSON?diella] bowed.'],
    ['but not a thing that is', 'A ship called Diella sank.'],
    ['that is a word, where an apposition shows it', '[Christian Holm=PERSON?christian-holm], the envoy, left.'],
    [
      'or a list of persons',
      '[Christian Holm=PERSON?christian-holm], [Maria Lopez=PERSON?maria-lopez] and Advocate [Ivo Koll=PERSON?ivo-koll] met.',
    ],
    ['but not where others are described', 'Christian Democrats, the winners, cheered.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});
