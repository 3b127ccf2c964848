/** How sure it is that a candidate cites: on its own, only beside others that do, or not. */
export type Confidence = 'CERTAIN' | 'BESIDE_OTHERS' | 'NONE';

/** What decides whether a candidate cites. `seed/explain` has its name, and says it in words. */
export interface Verdict {
  readonly confidence: Confidence;
}

function verdict(confidence: Confidence): Verdict {
  return Object.freeze({ confidence });
}

/** Every verdict there is. */
export const verdicts = Object.freeze({
  form: verdict('CERTAIN'),
  interview: verdict('CERTAIN'),
  cued: verdict('CERTAIN'),
  alone: verdict('CERTAIN'),
  aside: verdict('BESIDE_OTHERS'),
  explains: verdict('NONE'),
  nothingNamed: verdict('NONE'),
  noName: verdict('NONE'),
  agency: verdict('BESIDE_OTHERS'),
  authorYear: verdict('CERTAIN'),
  noAuthor: verdict('NONE'),
  linked: verdict('CERTAIN'),
  place: verdict('NONE'),
  event: verdict('NONE'),
  law: verdict('NONE'),
  authority: verdict('NONE'),
  cuedUnknown: verdict('CERTAIN'),
  dated: verdict('CERTAIN'),
  person: verdict('BESIDE_OTHERS'),
  when: verdict('BESIDE_OTHERS'),
  imprint: verdict('NONE'),
  titled: verdict('CERTAIN'),
  untitled: verdict('NONE'),
  domain: verdict('CERTAIN'),
  domainAside: verdict('BESIDE_OTHERS'),
  press: verdict('CERTAIN'),
  undated: verdict('BESIDE_OTHERS'),
  /** On what shares the date of what surely cites. */
  shared: verdict('CERTAIN'),
});
