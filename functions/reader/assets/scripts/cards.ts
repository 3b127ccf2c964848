/**
 * Cards: what a citation's entry or an actor's says, shown beside the place in the text that the pointer or the focus
 * is on. They let the pointer in, and close on Escape. Without the script the links lead to the same.
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

  const entryOf = (link) => {
    const [path, place] = link.getAttribute('href').split('#');
    return document.getElementById(place ?? 'actor-' + decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)));
  };

  const hide = () => {
    clearTimeout(timer);
    if (card.matches(':popover-open')) card.hidePopover();
    shown = null;
  };

  const show = (link) => {
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
      card.append(quoted);
    }
    for (const element of card.querySelectorAll('[id]')) element.removeAttribute('id');
    for (const link of card.querySelectorAll('[tabindex]')) link.removeAttribute('tabindex');
    if (!card.matches(':popover-open')) card.showPopover();
    shown = link;
    place();
  };

  const place = () => {
    if (shown === null) return;
    const at = shown.getClientRects()[0];
    if (at === undefined || at.bottom < 0 || at.top > innerHeight) return hide();
    const { width, height } = card.getBoundingClientRect();
    const bar = document.querySelector('.toolbar')?.getBoundingClientRect().top ?? innerHeight;
    const below = at.bottom + height + 12 < bar || at.top < height + 12;
    card.style.left = Math.max(12, Math.min(at.left, document.documentElement.clientWidth - width - 12)) + 'px';
    card.style.top = (below ? at.bottom + 6 : at.top - height - 6) + 'px';
  };

  const later = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };
  const linkAt = (target) => target.closest('.text :is(.mention, .citation)');

  text.addEventListener('pointerover', (event) => {
    const link = linkAt(event.target);
    if (link !== null && event.pointerType !== 'touch') later(() => show(link), 150);
  });
  text.addEventListener('pointerout', (event) => {
    if (linkAt(event.target) !== null) later(hide, 250);
  });
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(hide, 250));
  text.addEventListener('focusin', (event) => {
    const link = linkAt(event.target);
    // A deep link focuses its place: the text is what was asked for then.
    if (link?.matches(':focus-visible:not(:target)')) show(link);
  });
  text.addEventListener('focusout', () => {
    if (!card.matches(':hover')) later(hide, 100);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  addEventListener('scroll', place, { passive: true });
  addEventListener('hashchange', hide);
})();
`;
