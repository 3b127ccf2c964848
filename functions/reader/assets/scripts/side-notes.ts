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
      for (const { notes } of rows) for (const { note } of notes) note.style.marginTop = '';
      text.style.minHeight = '';
      return;
    }
    const line = 12;
    let free = -Infinity;
    const margins = rows.flatMap(({ list, notes }) => {
      let top = list.getBoundingClientRect().top;
      return notes.map(({ note, reference }) => {
        const place = (reference.closest('a') ?? reference).getClientRects()[0];
        const wanted = place === undefined ? top : place.top + place.height / 2 - line;
        const at = Math.max(wanted, free, top);
        const margin = at - top;
        top = free = at + note.offsetHeight;
        return margin;
      });
    });
    const height = free - text.getBoundingClientRect().top;
    for (const { notes } of rows) for (const { note } of notes) note.style.marginTop = margins.shift() + 'px';
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
