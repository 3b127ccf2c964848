export {};

/** The package's own types name their files without endings, which TypeScript does not follow. */
declare module '@apache-annotator/selector' {
  export interface Chunk<Data> {
    readonly data: Data;
  }

  export interface ChunkRange<TChunk extends Chunk<unknown>> {
    readonly startChunk: TChunk;
    readonly startIndex: number;
    readonly endChunk: TChunk;
    readonly endIndex: number;
  }

  export interface Chunker<TChunk extends Chunk<unknown>> {
    readonly currentChunk: TChunk;
    nextChunk(): TChunk | null;
    previousChunk(): TChunk | null;
    precedesCurrentChunk(chunk: TChunk): boolean;
  }

  type Matcher = <TChunk extends Chunk<string>>(scope: Chunker<TChunk>) => AsyncIterable<ChunkRange<TChunk>>;

  export function textPositionSelectorMatcher(selector: { readonly start: number; readonly end: number }): Matcher;
  export function textQuoteSelectorMatcher(selector: {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }): Matcher;
}
