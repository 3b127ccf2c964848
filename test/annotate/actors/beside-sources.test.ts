import { describe, expect, it } from 'vitest';
import { annotateText } from '../../../seed/annotate-text.ts';
import { markedAnew } from './marked.ts';

// Each of these texts makes a citation whose range holds more than the name of its source.
describe('an actor in an attribution', () => {
  it.each([
    ['is who told it', 'As [Ellen Lund=PERSON?ellen-lund] remarked to Kommersant on May 3, the pier is closed.'],
    ['is who wrote it', 'Kommersant’s [Ellen Lund=PERSON?ellen-lund] wrote on May 3 that the pier is closed.'],
    [
      'stands before the name of a paper',
      'According to the [Kuwaiti~kuwait] newspaper Al-Rai, the pier is closed on May 3.',
    ],
    ['is whom it quotes', 'Kyodo, citing [American~united-states] officers, says that the pier is closed.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
    expect(citationOf(marked.replace(/\[([^\][=~]+)[=~][^\]]*\]/g, '$1'))).toMatchObject({ inNote: false });
  });

  it.each(['The Irish Sun laughed at them.', 'He reads the Irish Farmers Journal.'])('%s', (text) => {
    expect(markedAnew(text)).toBe(text);
  });

  it('is no part of a source’s name before its date in parentheses', () => {
    const marked = 'The Namibian (May 3) says that the [Namibian~namibia] pier is closed.';
    expect(markedAnew(marked)).toBe(marked);
  });

  it('is no part of its source’s name', () => {
    const text = 'The Washington Post wrote on May 3 that he left.';
    expect(markedAnew(text)).toBe(text);
    expect(citationOf(text).text).toBe('The Washington Post wrote on May 3');
  });
});

function citationOf(text: string) {
  const citation = annotateText(`A title\n\n${text}\n`).article.paragraphs[0]?.citations[0];
  if (citation === undefined) throw new Error(`No citation in ${text}`);
  return citation;
}
