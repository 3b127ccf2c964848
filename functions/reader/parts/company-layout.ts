import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/* A bundle of its own, with d3-force, which only the page of an actor in company needs. */

export interface CompanyNode {
  readonly slug: string;
  readonly name: string;
}

/** Of two actors by their places among the nodes: how many paragraphs mention both, 1 or more. */
export interface CompanyLink {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** What a link is to the simulation, which puts its nodes in the place of their numbers. */
interface Pull extends SimulationLinkDatum<SimulationNodeDatum> {
  readonly weight: number;
  readonly isOwn: boolean;
}

export interface PlacedName {
  readonly label: string;
  /** Of the name, at most. */
  readonly width: number;
  readonly height: number;
  /** Of the middle of the name, from the upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedLine {
  readonly from: PlacedName;
  readonly to: PlacedName;
  readonly width: number;
  /** Whether it leads to the first of the nodes. */
  readonly isOwn: boolean;
}

export interface CompanyLayout {
  readonly width: number;
  readonly height: number;
  readonly names: readonly (CompanyNode & PlacedName)[];
  readonly lines: readonly PlacedLine[];
}

/** In units of the picture, of which the text has 14 a line. */
const width = 360;
/** Of a small telephone's 280 pixels a row has 24, which a finger finds. */
const rowHeight = 32;
const characterWidth = 7.2;
/** As many as a row holds: a longer name is cut, and is whole in the table. */
const longestLabel = 46;
const steps = 300;
const widestLine = 6;

/**
 * Where the first node and the others stand: near to whom they share the most paragraphs with, each name in a row of its own,
 * so that none covers another however long it is. The same for the same nodes and links: d3-force starts from fixed places
 * and draws its random numbers from a fixed seed.
 */
export function companyLayout(nodes: readonly CompanyNode[], links: readonly CompanyLink[]): CompanyLayout {
  const most = Math.max(...links.map(({ weight }) => weight));
  const places: SimulationNodeDatum[] = nodes.map((_, index) => (index === 0 ? { fx: 0, fy: 0 } : {}));
  forceSimulation(places)
    .force(
      'link',
      forceLink<SimulationNodeDatum, Pull>(links.map((link) => ({ ...link, isOwn: link.source === 0 })))
        .distance(({ weight }) => 140 - 80 * Math.sqrt(weight / most))
        .strength(({ isOwn }) => (isOwn ? 0.6 : 0.15)),
    )
    .force('charge', forceManyBody().strength(-220))
    .force('collide', forceCollide(30))
    .stop()
    .tick(steps);
  const at = places.map(({ x = 0, y = 0 }) => ({ x: Math.round(x), y: Math.round(y) }));
  const furthest = Math.max(1, ...at.map(({ x }) => Math.abs(x)));
  const rows = [...at.keys()].sort((left, right) => (at[left]?.y ?? 0) - (at[right]?.y ?? 0) || left - right);
  const names = nodes.map((node, index) => {
    const label = labelOf(node.name);
    const long = Math.round(label.length * characterWidth + 8);
    const room = Math.max((width - long) / 2, 0);
    const x = width / 2 + ((at[index]?.x ?? 0) / furthest) * room;
    return {
      ...node,
      label,
      width: long,
      height: rowHeight - 1,
      x: Math.round(x),
      y: rows.indexOf(index) * rowHeight + rowHeight / 2,
    };
  });
  const lines = links.flatMap(({ source, target, weight }) => {
    const [from, to] = [names[source], names[target]];
    const thick = Math.max(Math.round(Math.sqrt(weight / most) * widestLine * 2) / 2, 1);
    return from === undefined || to === undefined ? [] : [{ from, to, width: thick, isOwn: source === 0 }];
  });
  return { width, height: nodes.length * rowHeight, names, lines };
}

function labelOf(name: string): string {
  const characters = [...name];
  return characters.length <= longestLabel ? name : `${characters.slice(0, longestLabel - 1).join('')}…`;
}
