/**
 * The bar at the foot of an article's window: its contents, the citation before and after, where one left off, and which
 * keys do what. Before and after are counted from the citation last gone to, if it is in view, else from what is. Without the
 * script the contents stand above the text, and the links in it lead to the same.
 */
export const toolbarScript = `
(() => {
  const text = document.querySelector('.text');
  const references = [...(text?.querySelectorAll('[role=doc-noteref]') ?? [])];
  const contents = document.querySelector('.contents');
  if (references.length === 0 && contents === null) return;

  const make = (tag, className, words = '') => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = words;
    return element;
  };
  const button = (words, label) => {
    const made = make('button', '', words);
    made.type = 'button';
    if (label !== undefined) made.setAttribute('aria-label', label);
    return made;
  };
  const bar = make('div', 'toolbar');
  bar.role = 'group';
  bar.setAttribute('aria-label', 'Reading');
  const sheet = (opener, ...children) => {
    const made = make('div', 'sheet');
    made.popover = 'auto';
    made.append(...children);
    opener.popoverTargetElement = made;
    bar.append(opener, made);
    return made;
  };

  if (contents !== null) {
    const list = contents.querySelector('ol').cloneNode(true);
    const opened = sheet(button('Contents'), list);
    list.addEventListener('click', () => opened.hidePopover());
    opened.addEventListener('toggle', ({ newState }) => {
      if (newState !== 'open') return;
      const headings = [...text.querySelectorAll('.section')];
      const here = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
      for (const link of list.querySelectorAll('a')) link.ariaCurrent = link.hash === '#' + here?.id ? 'true' : null;
    });
  }

  let current = null;
  const status = make('output', 'status');
  const middleOf = (reference) => {
    const { top, bottom } = reference.getClientRects()[0] ?? { top: 0, bottom: 0 };
    return (top + bottom) / 2;
  };
  const inView = (reference) => middleOf(reference) > 0 && middleOf(reference) < innerHeight;
  const beside = (step) => {
    if (current !== null && inView(current)) return references[references.indexOf(current) + step];
    return step > 0
      ? references.find((reference) => middleOf(reference) > 32)
      : references.findLast((reference) => middleOf(reference) < innerHeight);
  };
  const go = (step) => {
    const next = beside(step);
    if (next === undefined) return null;
    current?.classList.remove('current');
    current = next;
    current.classList.add('current');
    if (!inView(next) || middleOf(next) > innerHeight - 96) next.scrollIntoView({ block: 'center' });
    status.textContent = references.indexOf(next) + 1 + ' of ' + references.length;
    return next;
  };
  if (references.length > 1) {
    const before = button('', 'Previous citation');
    before.classList.add('before');
    const after = button('', 'Next citation');
    after.classList.add('after');
    // A printed note may hold several.
    status.textContent = text.querySelectorAll('.notes > li').length + ' citations';
    bar.append(before, status, after);
    before.addEventListener('click', () => go(-1));
    after.addEventListener('click', () => go(1));
    text.addEventListener('focusin', ({ target }) => {
      if (!references.includes(target)) return;
      current?.classList.remove('current');
      current = target;
      status.textContent = references.indexOf(target) + 1 + ' of ' + references.length;
    });
  }

  const single = make('input', '');
  single.type = 'checkbox';
  single.id = 'single-keys';
  single.checked = remembered('switches')[single.id] ?? true;
  single.addEventListener('change', () => remember('switches', { ...remembered('switches'), [single.id]: single.checked }));
  const label = make('label', '');
  label.append(single, ' ', make('kbd', '', 'n'), ' next citation, ', make('kbd', '', 'p'), ' previous');
  const paragraphs = make('p', '');
  paragraphs.append(make('kbd', '', 'Tab'), ' next paragraph');
  const links = make('p', '');
  links.append(make('kbd', '', '\\u2192'), ' ', make('kbd', '', '\\u2190'), ' names and citations in it');
  const opener = button('Keys');
  opener.className = 'keys';
  sheet(opener, paragraphs, links, label);
  addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !single.checked || target.matches('input:not([type=checkbox]), select, textarea')) return;
    const step = { n: 1, p: -1 }[key];
    if (step === undefined) return;
    go(step)?.focus({ preventScroll: true });
  });

  const rows = [...text.querySelectorAll('.row')];
  const path = location.pathname;
  const left = remembered('places')[path];
  const stopped = rows.find(({ id }) => id === left);
  addEventListener('pagehide', () => {
    const here = rows.find((row) => row.getBoundingClientRect().bottom > 40);
    const { [path]: _, ...others } = remembered('places');
    const last = Object.entries(others).slice(-49);
    const places = here === undefined || here === rows[0] ? last : [...last, [path, here.id]];
    remember('places', Object.fromEntries(places));
  });
  if (stopped !== undefined && location.hash === '') {
    if (performance.getEntriesByType('navigation')[0]?.type === 'reload') stopped.scrollIntoView();
    else {
      const resume = button('Continue at paragraph ' + (rows.indexOf(stopped) + 1));
      resume.className = 'resume';
      resume.addEventListener('click', () => {
        stopped.scrollIntoView();
        resume.remove();
      });
      bar.prepend(resume);
    }
  }
  document.querySelector('main').append(bar);
})();
`;
