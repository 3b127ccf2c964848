import type { Workbench } from './workbench.ts';

/** The two sides of a figure, in its unit. */
export interface Measured {
  readonly ours: number;
  readonly peer: number;
}

/** Something that gloss is measured by, beside a peer. */
export interface Figure {
  readonly name: string;
  /** Of ms and KB less is better, of MB/s more. */
  readonly unit: 'MB/s' | 'ms' | 'KB';
  readonly peerName: string;
  /** What ours is to be of the peer's: at most, and of MB/s at least. None where it only tells. */
  readonly goal?: number;
  measure(workbench: Workbench): Promise<Measured>;
}

/** How many times better than the peer; below 1, worse. */
export function ratioOf({ unit }: Figure, { ours, peer }: Measured): number {
  return unit === 'MB/s' ? ours / peer : peer / ours;
}
