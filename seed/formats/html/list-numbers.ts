import { attributeOf, childElements, type PageElement, parentOf } from './tree.ts';

/** The numbers of list items; each list is counted through once. */
export class ListNumbers {
  readonly #lists = new Map<PageElement, ReadonlyMap<PageElement, number>>();

  /** The number of an `li`; null where it is in no `ol`. */
  of(item: PageElement): number | null {
    const list = parentOf(item);
    if (list?.tagName !== 'ol') return null;
    const numbers = this.#lists.get(list) ?? numbersIn(list);
    this.#lists.set(list, numbers);
    return numbers.get(item) ?? null;
  }
}

/** What numbers the items of an `ol`: their place in it, or their value. */
function numbersIn(list: PageElement): ReadonlyMap<PageElement, number> {
  const numbers = new Map<PageElement, number>();
  let number = integerOf(list, 'start') ?? 1;
  for (const item of childElements(list)) {
    if (item.tagName !== 'li') continue;
    number = integerOf(item, 'value') ?? number;
    numbers.set(item, number);
    number += 1;
  }
  return numbers;
}

function integerOf(element: PageElement, name: string): number | null {
  const value = Number.parseInt(attributeOf(element, name) ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
}
