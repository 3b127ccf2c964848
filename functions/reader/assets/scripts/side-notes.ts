/**
 * Notes at the line of their reference, in windows wide enough for a column of them: each as near to it as the note before
 * it leaves room. They are out of the flow, so placing them moves nothing else.
 */
export const sideNotesScript = `
(() => {
  const text = document.querySelector('.text');
  const wide = matchMedia('(min-width: 64rem)');
  const rows = [...(text?.querySelectorAll('.notes') ?? [])].map((list) => ({
    list,
    notes: [...list.children].map((note) => ({
      note,
      reference: document.getElementById(note.querySelector('[role=doc-backlink]').hash.slice(1)),
    })),
  }));

  const place = () => {
    if (!wide.matches) {
      for (const { list, notes } of rows) {
        list.style.top = '';
        for (const { note } of notes) note.style.marginTop = '';
      }
      text.style.minHeight = '';
      return;
    }
    const toMiddle = 12;
    let free = -Infinity;
    const places = rows.map(({ list, notes }) => {
      const top = list.parentElement.getBoundingClientRect().top;
      return notes.map(({ note, reference }) => {
        const line = (reference.closest('a') ?? reference).getClientRects()[0];
        const at = Math.max(line === undefined ? top : (line.top + line.bottom) / 2 - toMiddle, free, top);
        const gap = at - Math.max(free, top);
        free = at + note.offsetHeight;
        return { fromRow: at - top, gap };
      });
    });
    const height = free - text.getBoundingClientRect().top;
    // The list begins where its first note does: above it, it would lie on the notes of the paragraph before.
    for (const [row, { list, notes }] of rows.entries()) {
      list.style.top = places[row][0].fromRow + 'px';
      for (const [index, { note }] of notes.entries()) note.style.marginTop = index === 0 ? '' : places[row][index].gap + 'px';
    }
    text.style.minHeight = height + 'px';
    text.classList.add('placed');
  };

  if (rows.length > 0) {
    new ResizeObserver(place).observe(text);
    wide.addEventListener('change', place);
    const target = document.querySelector('.notes :target');
    if (target !== null && wide.matches) {
      place();
      target.scrollIntoView({ block: 'nearest' });
    }
  }
})();
`;
