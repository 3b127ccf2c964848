/** How long a suite may run, and where it tells how it goes. */
export interface SoakRun {
  /** True while there is time for another trial. */
  goesOn(): boolean;
  millisecondsLeft(): number;
  /** 0 to 1, the same ones for the same seed. */
  random(): number;
  /** Tells of something that went wrong: it is counted, and the suite goes on. */
  wrong(problem: string): void;
  /** Prints a line that is no problem. */
  tell(line: string): void;
}

/** Something that is tried for as long as there is time: a file of `suites`, and a line in `suites.ts`. */
export interface SoakSuite {
  readonly name: string;
  readonly description: string;
  /** Relative to the other suites: how much of the time it gets. */
  readonly weight: number;
  /** What a whole run has to reach, by figure: one that tried less has not passed. */
  readonly least?: Readonly<Record<string, number>>;
  /** Gives its figures, which are printed. Rejects where it could not be run to its end. */
  run(soak: SoakRun): Promise<Readonly<Record<string, number>>>;
}
