import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** Levels that a list has in Word. */
const levels = 9;

interface Level {
  readonly start: number;
  /** False for bullets, and for what prints no number. */
  readonly isNumbered: boolean;
}

interface List {
  /** Lists of one abstract definition count on, each from the other. */
  readonly counter: string;
  readonly levels: readonly Level[];
  /** Where the list begins anew at a level, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

const bullets: Level = { start: 1, isNumbered: false };

/**
 * Counts the items of a Word file's lists, as Word does when it prints them: the file holds no number (ECMA-376, 17.9). A
 * level begins anew after an item of a higher one, and goes on after any text between its items.
 */
export class ListNumbers {
  readonly #lists = new Map<string, List>();
  /** Of each counter the number last given, by level. */
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #begun = new Set<string>();

  /** @param part the numbering part; null where the file has none */
  constructor(part: XmlElement | null) {
    const children = part === null ? [] : elementsOf(part);
    const definitions = new Map<string, readonly Level[]>();
    for (const child of children) {
      if (child.name === 'w:abstractNum') definitions.set(child.attributes['w:abstractNumId'] ?? '', levelsOf(child));
    }
    for (const child of children) {
      if (child.name !== 'w:num') continue;
      const counter = settingIn(child, 'w:abstractNumId') ?? '';
      const own = definitions.get(counter);
      if (own === undefined) continue;
      this.#lists.set(child.attributes['w:numId'] ?? '', { counter, ...overridden(own, child) });
    }
  }

  /** The number of the next item with these properties (`w:numPr`); null where a bullet or nothing stands before it. */
  next(properties: XmlElement): number | null {
    const id = settingIn(properties, 'w:numId') ?? '';
    const level = Number(settingIn(properties, 'w:ilvl') ?? 0);
    const list = this.#lists.get(id);
    const own = list?.levels[level];
    if (list === undefined || own === undefined) return null;
    const counts = this.#counts.get(list.counter) ?? Array.from({ length: levels }, () => null);
    this.#counts.set(list.counter, counts);
    const restart = list.restarts.get(level);
    const begins = restart !== undefined && !this.#begun.has(`${id} ${level}`);
    this.#begun.add(`${id} ${level}`);
    const last = counts[level] ?? null;
    const number = begins ? restart : last === null ? own.start : last + 1;
    counts[level] = number;
    counts.fill(null, level + 1);
    return own.isNumbered ? number : null;
  }
}

function levelsOf(definition: XmlElement): readonly Level[] {
  const found: Level[] = Array.from({ length: levels }, () => bullets);
  for (const child of elementsOf(definition)) {
    const at = Number(child.attributes['w:ilvl']);
    if (child.name === 'w:lvl' && at in found) found[at] = levelOf(child);
  }
  return found;
}

function levelOf(level: XmlElement): Level {
  const format = settingIn(level, 'w:numFmt') ?? 'decimal';
  return { start: Number(settingIn(level, 'w:start') ?? 1), isNumbered: format !== 'bullet' && format !== 'none' };
}

/** A list's levels, as it says otherwise than its definition. */
function overridden(own: readonly Level[], list: XmlElement): Pick<List, 'levels' | 'restarts'> {
  const levels = [...own];
  const restarts = new Map<number, number>();
  for (const override of elementsOf(list)) {
    const at = Number(override.attributes['w:ilvl']);
    if (override.name !== 'w:lvlOverride' || !(at in levels)) continue;
    const level = childOf(override, 'w:lvl');
    if (level) levels[at] = levelOf(level);
    const start = settingIn(override, 'w:startOverride');
    if (start !== null) restarts.set(at, Number(start));
  }
  return { levels, restarts };
}

function settingIn(parent: XmlElement, name: string): string | null {
  return childOf(parent, name)?.attributes['w:val'] ?? null;
}
