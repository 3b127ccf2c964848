import { attributeOf, classesOf, flatTextOf, isElement, isText, type PageElement, parentOf } from './tree.ts';

/** What is never text: nobody reads it on the page. */
const silent = new Set(['script', 'style', 'template', 'head', 'link', 'meta', 'base', 'param', 'source', 'track']);

/** What is text of the page and not of an article: the sentence that tells why it is left out. */
const byElement: Readonly<Record<string, string>> = {
  nav: 'The page’s navigation is no part of the article.',
  footer: 'A footer of the page is no part of the article.',
  noscript: 'What a page shows only without scripts is no part of the article.',
  iframe: 'What another page shows in a frame is no part of the article.',
  object: 'An embedded object is no text.',
  canvas: 'A drawing is no text.',
  audio: 'A player is no text.',
  video: 'A player is no text.',
  svg: 'A drawing is no text.',
  button: 'Buttons and fields are no part of the article.',
  select: 'Buttons and fields are no part of the article.',
  textarea: 'Buttons and fields are no part of the article.',
  datalist: 'Buttons and fields are no part of the article.',
  dialog: 'A dialog of the page is no part of the article.',
  menu: 'A menu of the page is no part of the article.',
};

const byRole: Readonly<Record<string, string>> = {
  navigation: 'The page’s navigation is no part of the article.',
  contentinfo: 'A footer of the page is no part of the article.',
  banner: 'The page’s header is no part of the article.',
  search: 'A search field is no part of the article.',
  complementary: 'What stands beside the article is no part of it.',
  menu: 'A menu of the page is no part of the article.',
  menubar: 'A menu of the page is no part of the article.',
  toolbar: 'Buttons and fields are no part of the article.',
  dialog: 'A dialog of the page is no part of the article.',
  alert: 'A notice of the page is no part of the article.',
  alertdialog: 'A dialog of the page is no part of the article.',
  'doc-toc': 'A table of contents is no part of the article.',
};

const filedUnder = 'Names of sections and topics are no part of the article.';
const reviewersComment = 'A reviewer’s comment is no part of the article.';

/*
 * Whole class names and ids, as WordPress, Ghost, Substack, MediaWiki and their themes write them. Never parts of names:
 * "footer-note", "related-quote", "comment-quote" and "author-note" are an article's own words.
 */
const byName: readonly (readonly [names: ReadonlySet<string>, reason: string])[] = [
  [
    names(
      'nav navbar navigation site-navigation main-navigation post-navigation posts-navigation nav-links nav-menu menu breadcrumb breadcrumbs pagination pager skip-link skip-to-content mw-jump-link toc table-of-contents navbox vertical-navbox sistersitebox mw-indicators mw-editsection sitesub vector-header vector-dropdown mw-panel mw-head catlinks hatnote dablink printfooter ez-toc-container msotoc1 msotoc2 msotoc3 msotoc4 msotocheading post-navigation-link-previous post-navigation-link-next',
    ),
    'The page’s navigation is no part of the article.',
  ],
  [
    names(
      'site-footer page-footer entry-footer post-footer article-footer gh-footer gh-foot footer colophon entry-meta-footer postamble msofooter msoheader',
    ),
    'A footer of the page is no part of the article.',
  ],
  [
    names('site-header page-header-bar masthead gh-head topbar top-bar'),
    'The page’s header is no part of the article.',
  ],
  [
    names(
      'share sharing share-buttons share-links social social-share social-links social-icons sharedaddy sd-sharing addtoany_share_save_container addthis_toolbox post-share like-button post-ufi',
    ),
    'Links for sharing are no part of the article.',
  ],
  [
    names(
      'related related-posts related-articles related-content related-stories jp-relatedposts yarpp read-more-posts recommended recommendations more-stories read-next gh-readmore kg-bookmark-card digest-post-embed embedded-post-wrap wp-embedded-content',
    ),
    'Links to other articles are no part of this one.',
  ],
  [
    names(
      'comments comment-list comments-area comments-section comment-respond respond disqus_thread discussion wp-block-comments wp-block-post-comments wp-block-comment-template gh-comments',
    ),
    'Readers’ comments are no part of the article.',
  ],
  [
    names(
      'newsletter newsletter-signup subscribe subscribe-form subscription-widget subscription-widget-wrap subscription-widget-wrap-editor subscribe-widget signup-form gh-subscribe kg-signup-card kg-cta-card mc_embed_signup wp-block-jetpack-subscriptions paywall',
    ),
    'A call to subscribe is no part of the article.',
  ],
  [
    names(
      'ad ads advert advertisement adsbygoogle ad-container ad-slot ad-wrapper sponsored promo promotion banner-ad',
    ),
    'An advertisement is no part of the article.',
  ],
  [
    names('button-wrapper wp-block-button wp-block-buttons kg-button-card'),
    'Buttons and fields are no part of the article.',
  ],
  // Not "widget": Blogger's posts stand in one.
  [names('sidebar widget-area secondary site-sidebar pagesection'), 'What stands beside the article is no part of it.'],
  [
    names('cookie cookies cookie-notice cookie-banner cookie-consent gdpr consent-banner'),
    'A notice of the page is no part of the article.',
  ],
  [
    names(
      'cat-links tags-links post-tags entry-tags tags tag-links tagcloud post-categories entry-categories wp-block-post-terms gh-article-tag article-tags story-tags tag-list taglist field--name-field-tags kicker eyebrow',
    ),
    filedUnder,
  ],
  [names('noprint no-print d-print-none'), 'What the page does not print is no part of the article.'],
  [names('msocomanchor msocomoff msocomtxt msocommentreference'), reviewersComment],
];

const hiddenClass = names('screen-reader-text sr-only visually-hidden visuallyhidden noprint-hidden');

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Whether an element holds nothing that a reader of the page sees, scripts and styles. */
export function isSilent({ tagName }: PageElement): boolean {
  return silent.has(tagName);
}

const reasonOfName = new Map(byName.flatMap(([own, reason]) => [...own].map((name) => [name, reason] as const)));
const reasonOfElement = new Map(Object.entries(byElement));
const hiddenReason = 'What the page hides is no part of the article.';
const ofPage = new Set(['html', 'body', 'main', 'article']);

/**
 * Why what an element shows is no part of the article; null where it may be.
 *
 * @param byNames false to look at no class and no id
 */
export function reasonToLeaveOut(element: PageElement, byNames = true): string | null {
  const { tagName, attrs } = element;
  if (ofPage.has(tagName)) return null;
  if (attrs.length > 0 && isHidden(element)) return hiddenReason;
  const named = reasonOfElement.get(tagName);
  if (named !== undefined && !(tagName === 'footer' && (isOfQuote(element) || standsOverText(element)))) return named;
  for (const { name, value } of attrs) {
    if (name === 'role') {
      const reason = byRole[value.trim().toLowerCase()];
      if (reason !== undefined) return reason;
    } else if (byNames && (name === 'class' || name === 'id')) {
      const reason = reasonIn(value);
      if (reason !== null) return reason;
    }
  }
  if (tagName === 'del' && (attributeOf(element, 'datetime') ?? attributeOf(element, 'cite')) !== null)
    return 'A tracked deletion is no part of the article.';
  if (tagName === 'time' && isHiddenUpdate(element)) return hiddenReason;
  if (isReviewersComment(element)) return reviewersComment;
  if (tagName === 'div' && /^(?:header|footer)$/.test(attributeOf(element, 'title') ?? '')) return printedOnEveryPage;
  if (tagName === 'p' && classesOf(element).includes('postmetadata') && isMostlyLinks(element)) return filedUnder;
  return tagName === 'aside' && isMostlyLinks(element) ? 'Links beside the article are no part of it.' : null;
}

/** WordPress prints when a post was changed right behind when it was published, and its themes hide it. */
function isHiddenUpdate(element: PageElement): boolean {
  const classes = classesOf(element);
  if (!classes.includes('updated') || classes.includes('published')) return false;
  return parentOf(element)?.childNodes.some((one) => isElement(one) && classesOf(one).includes('published')) === true;
}

/** As LibreOffice names what its pages print at their edges. */
const printedOnEveryPage = 'What is printed on every page is no part of the article.';

/** What calls a comment in a document that Google Docs saved as a page, or holds its text. */
function isReviewersComment(element: PageElement): boolean {
  const { tagName } = element;
  if (tagName === 'a') return /^cmnt_ref\d+$/.test(attributeOf(element, 'id') ?? '');
  if (tagName !== 'div' && tagName !== 'p') return false;
  const first = firstChild(element);
  const inside = first?.tagName === 'p' ? firstChild(first) : first;
  return inside?.tagName === 'a' && /^cmnt\d+$/.test(attributeOf(inside, 'id') ?? '');
}

function firstChild({ childNodes }: PageElement): PageElement | undefined {
  return childNodes.find(isElement);
}

/** Of a list of classes or an id. */
function reasonIn(value: string): string | null {
  if (!value.includes(' ')) return reasonOfName.get(value.toLowerCase()) ?? null;
  for (const name of value.toLowerCase().split(/\s+/)) {
    const reason = reasonOfName.get(name);
    if (reason !== undefined) return reason;
  }
  return null;
}

function isHidden(element: PageElement): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return value.toLowerCase() !== 'until-found';
    if (name === 'style' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(value))
      return true;
    // A sign that only the eye sees, such as the anchor beside a heading.
    if (name === 'aria-hidden' && value === 'true' && element.tagName !== 'sup' && !isSeen(element)) return true;
    if (name === 'class' && value.length > 6 && /hidden|sr-only|screen-reader/i.test(value)) {
      if (classesOf(element).some((one) => hiddenClass.has(one))) return true;
    }
  }
  return false;
}

/** Whether what screen readers pass over is text all the same. */
function isSeen(element: PageElement): boolean {
  return !(element.tagName === 'a' && flatTextOf(element).length <= 2) && element.tagName !== 'svg';
}

/** Whether a footer says whose quotation or figure it stands in. */
function isOfQuote(element: PageElement): boolean {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    if (at.tagName === 'blockquote' || at.tagName === 'figure') return true;
  }
  return false;
}

/** Whether a footer says who wrote the article under it, as Drupal's do. */
function standsOverText(footer: PageElement): boolean {
  const parent = parentOf(footer);
  if (parent?.tagName !== 'article') return false;
  const at = parent.childNodes.indexOf(footer);
  return parent.childNodes.slice(at + 1).some((one) => isElement(one) && flatTextOf(one).length > longestHead);
}

const longestHead = 200;

/** Longer ones are text. */
const longestLinkList = 2_000;

/** Whether an element is a short text of links. */
export function isMostlyLinks(element: PageElement): boolean {
  let text = 0;
  let linked = 0;
  const count = (at: PageElement, inLink: boolean): void => {
    for (const child of at.childNodes) {
      if (text > longestLinkList) return;
      if (isElement(child)) count(child, inLink || child.tagName === 'a');
      else if (isText(child)) {
        const length = child.value.trim().length;
        text += length;
        if (inLink) linked += length;
      }
    }
  };
  count(element, false);
  return text <= longestLinkList && linked > text * 0.6;
}
