/**
 * Cards: what a citation's entry or an actor's says, shown beside the place in the text that the pointer or the focus
 * is on. They let the pointer in, and close on Escape. A tap opens them as a sheet at the foot of the window, and leads away
 * only from there. None covers the claim that is lit up with it, from its first line to its last: the text moves up as far as
 * the sheet would cover it, and beside a long claim the sheet takes what is left. Without the script the links lead to the same.
 */
export const cardsScript = `
(() => {
  const text = document.querySelector('.text');
  if (text === null || !('popover' in HTMLElement.prototype)) return;
  const card = document.createElement('div');
  card.className = 'card';
  card.popover = 'manual';
  document.querySelector('main').append(card);
  let shown = null;
  let timer = 0;
  let touched = false;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.setAttribute('aria-label', 'Close');

  const entryOf = (link) => {
    const [path, place] = link.getAttribute('href').split('#');
    return document.getElementById(place ?? 'actor-' + decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)));
  };

  const hide = () => {
    clearTimeout(timer);
    if (card.matches(':popover-open')) card.hidePopover();
    shown = null;
  };

  const show = (link, asSheet = false) => {
    clearTimeout(timer);
    if (link === shown) return;
    const entry = entryOf(link);
    if (entry === null) return hide();
    card.replaceChildren(...entry.cloneNode(true).childNodes);
    const claim = document.getElementById(card.querySelector('.behind')?.hash.slice(1));
    if (claim !== null) {
      const quoted = document.createElement('blockquote');
      quoted.className = 'quoted';
      quoted.textContent = claim.textContent;
      quoted.lang = claim.closest('[lang]').lang;
      const suggestion = card.querySelector('.suggest');
      if (suggestion === null) card.append(quoted);
      else suggestion.before(quoted);
    }
    for (const element of card.querySelectorAll('[id]')) element.removeAttribute('id');
    for (const link of card.querySelectorAll('[tabindex]')) link.removeAttribute('tabindex');
    card.classList.toggle('foot', asSheet);
    card.removeAttribute('style');
    if (asSheet) card.prepend(close);
    if (!card.matches(':popover-open')) card.showPopover();
    shown = link;
    if (asSheet) makeRoom();
    else place();
  };

  const litUp = () => {
    const claims = shown.matches('.citation') ? (shown.closest('.cited')?.querySelectorAll('.claim') ?? []) : [];
    const boxes = [shown, ...claims].map((part) => part.getBoundingClientRect());
    return { top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
  };
  const least = 144;

  const makeRoom = () => {
    const { top, bottom } = litUp();
    card.style.maxHeight = Math.max(least, Math.min(innerHeight * 0.5, innerHeight - (bottom - top) - 24)) + 'px';
    const covered = bottom + 12 - card.getBoundingClientRect().top;
    if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
  };

  const place = () => {
    if (shown === null || card.matches('.foot')) return;
    const at = shown.getClientRects()[0];
    if (at === undefined || at.bottom < 0 || at.top > innerHeight) return hide();
    const { top, bottom } = litUp();
    const bar = document.querySelector('.toolbar')?.getBoundingClientRect().top ?? innerHeight;
    card.style.maxHeight = '';
    const room = { below: bar - bottom - 18, above: top - 18 };
    const { width, height } = card.getBoundingClientRect();
    const below = height <= room.below || room.below >= Math.min(height, room.above);
    const high = Math.min(height, Math.max(least, below ? room.below : room.above));
    card.style.maxHeight = high + 'px';
    card.style.left = Math.max(12, Math.min(at.left, document.documentElement.clientWidth - width - 12)) + 'px';
    card.style.top = (below ? bottom + 6 : Math.max(6, top - high - 6)) + 'px';
  };

  const later = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  const linkAt = (target) => target.closest('.text :is(.mention, .citation)');

  text.addEventListener('pointerdown', ({ pointerType }) => {
    touched = pointerType === 'touch';
  });
  text.addEventListener('click', (event) => {
    const link = linkAt(event.target);
    if (!touched || link === null || entryOf(link) === null) return;
    event.preventDefault();
    show(link, true);
  });
  close.addEventListener('click', hide);
  document.addEventListener('pointerdown', ({ target }) => {
    if (card.matches('.foot:popover-open') && !card.contains(target) && linkAt(target) === null) hide();
  });
  text.addEventListener('pointerover', (event) => {
    const link = linkAt(event.target);
    if (link !== null && event.pointerType !== 'touch') later(() => show(link), 150);
  });
  text.addEventListener('pointerout', (event) => {
    if (linkAt(event.target) !== null && event.pointerType !== 'touch') later(hide, 250);
  });
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') later(hide, 250);
  });
  text.addEventListener('focusin', (event) => {
    const link = linkAt(event.target);
    // A deep link focuses its place: the text is what was asked for then.
    if (!touched && link?.matches(':focus-visible:not(:target)')) show(link);
  });
  text.addEventListener('focusout', () => {
    if (!card.matches(':hover, .foot')) later(hide, 100);
  });
  addEventListener('keydown', (event) => {
    touched = false;
    if (event.key === 'Escape') hide();
  });
  addEventListener('scroll', place, { passive: true });
  addEventListener('hashchange', hide);
})();
`;
