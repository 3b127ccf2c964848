import { reasonToLeaveOut } from './page-parts.ts';
import { attributeOf, classesOf, elementsIn, isElement, type PageElement, parentOf } from './tree.ts';

const blockElements = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const captionClasses = new Set([
  'wp-caption-text',
  'image-caption',
  'caption-text',
  'figure-caption',
  'caption',
  'msocaption',
  'tr-caption',
]);
const creditClasses =
  /(?:^|[-_])(?:credits?|photo-?credit|image-?credit|attribution|photographer|copyright)(?:$|[-_])/u;

const notHeading =
  /^(?:(?:post-|entry-|article-)?(?:subtitle|standfirst|dek|byline)|(?:pw-subtitle-paragraph|graf--subtitle)|author(?:-name)?|(?:post|entry)-author|gh-article-author-name)$/u;

/** Whether an element begins and ends a block. */
export function isBlock({ tagName }: PageElement): boolean {
  return blockElements.has(tagName);
}

/** Whether an element is a box of its own on the page, which parts the words around it. */
export function isControl({ tagName }: PageElement): boolean {
  return tagName === 'button' || tagName === 'select' || tagName === 'textarea';
}

/** Whether a block stands in an element. */
export function holdsBlock(element: PageElement): boolean {
  for (const one of elementsIn(element)) if (isBlock(one)) return true;
  return false;
}

/** The level of a heading, 1 to 6; null of any other element. */
export function headingLevel(element: PageElement): number | null {
  const { tagName } = element;
  // By-lines and standfirsts set as headings are none; Word and Google Docs set titles as paragraphs.
  if (/^h[1-6]$/.test(tagName))
    return classesOf(element).some((name) => notHeading.test(name)) ? null : Number(tagName[1]);
  if (tagName === 'p' && classesOf(element).some((name) => name === 'title' || name === 'msotitle')) return 1;
  if (attributeOf(element, 'role') !== 'heading') return null;
  const level = Number(attributeOf(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? level : 2;
}

export function isCaption(element: PageElement): boolean {
  return (
    element.tagName === 'figcaption' ||
    classesOf(element).some((name) => captionClasses.has(name)) ||
    isCaptionBeside(element)
  );
}

/** Whether an element is a figure's caption in the margin. */
function isCaptionBeside(element: PageElement): boolean {
  return parentOf(element)?.tagName === 'figure' && isSidenote(element);
}

const sidenoteClass = /^(?:(?:side|margin)-?note(?:-(?:content|text|body))?|aside|modern-footnotes-footnote__note)$/u;

/** Whether an element in a text stands in the margin, as Tufte's style sheet and Quarto set notes. */
export function isSidenote(element: PageElement): boolean {
  const { tagName } = element;
  return (tagName === 'span' || tagName === 'small') && classesOf(element).some((name) => sidenoteClass.test(name));
}

/** Whether an element in a caption names the credit, and is read with it. */
export function isCredit(element: PageElement, caption: PageElement): boolean {
  if (!classesOf(element).some((name) => creditClasses.test(name))) return false;
  for (let at: PageElement | null = element; at !== null && at !== caption; at = parentOf(at)) {
    if (reasonToLeaveOut(at) !== null || isCaption(at)) return false;
  }
  return true;
}

const setApart = /^(?:span|time|a|label)$/;
/** A text has more. */
const mostInHead = 24;
const ofHead = /(?:^|[-_])(?:authors?|byline|date|time|reading)(?:$|[-_])/u;

/** Whether an element of a head, an author, a date, the minutes that reading takes, or the name of a tab is set apart from the one right before it. */
export function isSetApart(element: PageElement): boolean {
  const { parentNode, tagName } = element;
  if (parentNode === null || !setApart.test(tagName) || parentNode.childNodes.length > mostInHead) return false;
  const before = parentNode.childNodes[parentNode.childNodes.indexOf(element) - 1];
  if (before === undefined || !isElement(before) || !setApart.test(before.tagName)) return false;
  if (tagName === 'label' || tagName === 'time' || before.tagName === 'time') return true;
  return classesOf(element).some((name) => ofHead.test(name));
}
