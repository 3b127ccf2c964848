import { type Annotated, annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

const markdown = `---
title: A Port Between Two Rivers
author: Anna Holm
date: 2019-05-06
---

Russia and Turkey agreed on a new pier (Kommersant, May 3).[^1] Nobody asked the town.

## What was agreed

- Moscow pays half of the cost (TASS, May 2).
- Ankara pays the rest.[^1]

> We shall see, a spokesman of the Kremlin said (Interfax, May 4).

### The figures

| Year | Ships |
| --- | --- |
| 2017 | 12 |

\`\`\`
tonnes = ships * 280
\`\`\`

## What comes next

[^1]: Reuters, May 1, 2019. The paper did not say who paid for the survey.
`;

/** A document with headings, a list, a quotation, a table, code and a note that is called twice. */
export async function structuredDocument(): Promise<Annotated> {
  return annotate(await readSourceDocument(Buffer.from(markdown), { name: 'port.md' }));
}
