import { articlePath, broken, longPath, type Site, withPage } from './site.ts';

/** Where each paragraph, its notes and what refers to them are. Runs in the page. */
const geometry = `[...document.querySelectorAll('.row')].map((row) => {
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const notes = [...row.querySelectorAll('.notes > li')];
  const references = notes.map((note) => {
    const place = document.querySelector(note.querySelector('[role=doc-backlink]').hash);
    const { top, bottom } = (place.closest('a') ?? place).getClientRects()[0];
    return (top + bottom) / 2;
  });
  return { paragraph: box(row.querySelector('p[id]')), notes: notes.map(box), references };
})`;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * References lead to their notes and back. A note stands at the line of its reference, or as near below it as the note before
 * it lets it; without script beside its paragraph; and below its paragraph where there is no room.
 */
export async function checkNotes({ browser, url, check }: Site): Promise<void> {
  const article = url + articlePath;
  for (const path of [articlePath, '/articles/the-harbour-and-its-notes']) {
    await withPage(browser, {}, async (page) => {
      await page.goto(url + path);
      const faults = await page.evaluate<string[]>(`(() => {
        const faults = [];
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) faults.push('id twice: ' + id);
        const references = [...document.querySelectorAll('[role=doc-noteref]')];
        if (references.length === 0) faults.push('no references');
        for (const reference of references) {
          const note = document.querySelector(reference.hash);
          const back = note?.querySelector('[role=doc-backlink]');
          if (!note?.matches('.notes > li')) faults.push(reference.id + ' has no note');
          else if (!reference.matches(back.hash) && !reference.querySelector(back.hash)) faults.push(reference.id + ' is not led back to');
        }
        for (const link of document.querySelectorAll('a[href^="#"]')) {
          if (document.querySelector(link.hash) === null) faults.push('nowhere: ' + link.hash);
        }
        return faults;
      })()`);
      check(`references and notes of ${path}`, faults);
    });
  }
  for (const path of [articlePath, `${articlePath}?actor=russia`, '/articles/the-harbour-and-its-notes', longPath]) {
    for (const width of [1280, 1024]) {
      await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
        await page.goto(url + path);
        await page.waitForSelector('.text.placed');
        check(`notes of ${path}, ${width} wide`, atLineFaults(await page.evaluate<Row[]>(geometry)));
      });
    }
  }
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(article);
    check('notes without script', besideFaults(await page.evaluate<Row[]>(geometry)));
  });
  await withPage(browser, {}, async (page) => {
    await page.goto(article);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.waitForTimeout(200);
    check('notes of a window that changes', atLineFaults(await page.evaluate<Row[]>(geometry)));
  });
  await withPage(browser, { viewport: { width: 390, height: 800 } }, async (page) => {
    await page.goto(article);
    const rows = await page.evaluate<Row[]>(geometry);
    check(
      'notes 390 wide',
      broken({
        'they are below their paragraph': rows.every(({ paragraph, notes }) =>
          notes.every((note) => note.top >= paragraph.bottom && note.left >= paragraph.left - 1),
        ),
        'none overlaps another': overlaps(rows).length === 0,
      }),
    );
  });
}

interface Row {
  readonly paragraph: Box;
  readonly notes: readonly Box[];
  /** The middle of the line of each note's reference. */
  readonly references: readonly number[];
}

/** From the top of a note to the middle of its first line. */
const toMiddle = 12;

function atLineFaults(rows: readonly Row[]): string[] {
  const faults: string[] = [];
  let free = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { paragraph, notes, references } of rows) {
    for (const [index, note] of notes.entries()) {
      count += 1;
      const wanted = Math.max((references[index] ?? 0) - toMiddle, paragraph.top, free);
      if (Math.abs(note.top - wanted) > 2) faults.push(`note ${count} stands ${note.top - wanted} px off its place`);
      if (note.left < paragraph.right) faults.push(`note ${count} is not beside its paragraph`);
      free = note.bottom;
    }
  }
  return [...(count > 0 ? [] : ['no notes']), ...faults, ...overlaps(rows)];
}

function besideFaults(rows: readonly Row[]): string[] {
  const noted = rows.filter(({ notes }) => notes.length > 0);
  return [
    ...(noted.length > 0 ? [] : ['no notes']),
    ...noted.flatMap(({ paragraph, notes: [first] }, index) => {
      if (first === undefined) return [];
      const off = Math.abs(first.top - paragraph.top);
      return [
        ...(off <= 2 ? [] : [`notes ${index + 1} begin ${off} px off their paragraph`]),
        ...(first.left >= paragraph.right ? [] : [`notes ${index + 1} are not beside their paragraph`]),
      ];
    }),
    ...overlaps(rows),
  ];
}

function overlaps(rows: readonly Row[]): string[] {
  const boxes = rows.flatMap(({ paragraph, notes }) => [paragraph, ...notes]);
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom - 0.5 &&
          other.top < one.bottom - 0.5,
      )
      .map(() => `box ${index + 1} overlaps another`),
  );
}
