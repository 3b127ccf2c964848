import { expect, it } from 'vitest';
import { accountReport } from '../../../seed/account/report.ts';
import { textWords } from '../../../seed/account/source-words.ts';
import { annotate } from '../../../seed/annotate/annotate.ts';
import { readPlainText } from '../../../seed/formats/plain-text/read-plain-text.ts';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';
import { outlineOf } from '../support/outline.ts';

const read = async (text: string) => {
  const source = await readSourceDocument(Buffer.from(text), { name: null });
  const annotated = annotate(source);
  const { lost, madeUp } = accountReport(
    '',
    textWords(text, 'PLAIN_TEXT', source.leftOut[0]?.line ?? null),
    source,
    annotated,
  );
  expect({ lost, madeUp }).toEqual({ lost: [], madeUp: [] });
  return annotated;
};

it('reads the header as Outlook saves it, whatever it says of the mail’s importance', async () => {
  const { article } = await read(
    [
      'From:\tVail, Ida',
      'Sent:\tTuesday, 13 June 2017 09:14',
      'To:\tDesk',
      'Subject:\tThe ferry waits',
      'Attachments:\tpier.pdf',
      'Importance:\tHigh',
      '',
      'The port was hit (AP, June 2).',
      '',
    ].join('\r\n'),
  );
  expect(article.title).toBe('The ferry waits');
  expect(article.published).toMatchObject({ earliest: '2017-06-13', earliestBasis: 'STATED' });
  expect(article.paragraphs.map(({ text }) => text)).toEqual(['The port was hit (AP, June 2).']);
});

it('takes title, author and day from the header of a mail that was saved as text', async () => {
  const { article } = await read(
    [
      'From: "Ida Vail" <ida@polis.example>',
      'To: desk@polis.example,',
      '  night@polis.example',
      'Subject: Re: Fwd: The ferry waits',
      'Date: Tue, 13 Jun 2017 23:30:00 -0500',
      '',
      'Dear all,',
      '',
      'The port was hit (AP, June 2).',
      '',
    ].join('\r\n'),
  );
  expect(article).toMatchObject({ title: 'The ferry waits', authors: ['Ida Vail'] });
  expect(article.published).toMatchObject({ earliest: '2017-06-13', earliestBasis: 'STATED' });
  expect(article.paragraphs.map(({ text }) => text)).toEqual(['Dear all,', 'The port was hit (AP, June 2).']);
  expect(article.paragraphs[1]?.citations[0]?.dates[0]?.date).toBe('2017-06-02');
});

it('leaves a signature out, and says so: nobody in it is guessed at', async () => {
  const { article, warnings } = await read(
    [
      'From: Ida Vail <ida@polis.example>',
      'Subject: The ferry waits',
      'Date: Tue, 13 Jun 2017 10:00:00 +0200',
      '',
      'The port was hit (AP, June 2).',
      '',
      '-- ',
      'Dr. Ida Vail, Senior Analyst',
      'Harbour Institute, Omsk',
      '',
    ].join('\n'),
  );
  expect(article.paragraphs.map(({ text }) => text)).toEqual(['The port was hit (AP, June 2).']);
  expect(warnings.filter(({ code }) => code !== 'PUBLICATION_MISSING')).toMatchObject([
    { code: 'TEXT_LEFT_OUT', line: 7, message: expect.stringContaining('signature') },
  ]);
});

it('leaves lines that only look like a mail’s header where they are', async () => {
  const { article } = await read('To: all who pay tolls\n\nThe port was hit (AP, June 2, 2017).\n');
  expect(article.title).toBe('To: all who pay tolls');
  const { article: other } = await read('Subject: matters of tolls\n\nThe port was hit (AP, June 2, 2017).\n');
  expect(other.title).toBe('Subject: matters of tolls');
});

it('reads the header of a mail that was sent on, and quotes in quotes', async () => {
  const { article } = await read(
    'Begin forwarded message:\n\nFrom: Jan Vik <jan@polis.example>\nSubject: The quay\nDate: 10 May 2019 at 09:12:00 CEST\n\nIt was sold.\n\n> By whom?\n> > By the port.\n',
  );
  expect(article).toMatchObject({ title: 'The quay', authors: ['Jan Vik'], published: { earliest: '2019-05-10' } });
  expect(article.paragraphs.map(({ text }) => text)).toEqual(['It was sold.', 'By whom? By the port.']);
});

it('reads quoted lines as quotes, without empty lines around them, however often they begin', async () => {
  const { blocks } = outlineOf(
    readPlainText('Moscow said so:\n> It waits\n> (RBC, May 4).\nNobody pays > half.\n>\n> So be it.'),
  );
  expect(blocks).toEqual([
    'PARAGRAPH: Moscow said so:',
    'QUOTE: It waits (RBC, May 4).',
    'PARAGRAPH: Nobody pays > half.',
    'QUOTE: So be it.',
  ]);
  expect(readPlainText('> a\nb\n'.repeat(20_000)).blocks).toHaveLength(40_000);
});

it('lines of short cells between tabs, as many in each, are a table', () => {
  const { blocks } = outlineOf(readPlainText('It grew.\n\nPort\tLoad\nOmsk\t12\n\nIt\tgrew\nin May.'));
  expect(blocks).toEqual(['PARAGRAPH: It grew.', 'TABLE: Port\tLoad\nOmsk\t12', 'PARAGRAPH: It\tgrew in May.']);
});
