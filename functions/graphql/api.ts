import type { GlossConfig } from './config.ts';
import { createFastPath, type FastPath } from './fast-path/fast-path.ts';
import { createDocumentCache, createGlossYoga, type GlossDependencies, type GlossYoga } from './yoga.ts';

/** The API's two ways to an answer. The second is asked first and gives null where the first has to answer. */
export interface Api {
  readonly yoga: GlossYoga;
  readonly answerFast: FastPath;
}

export function createApi(config: Pick<GlossConfig, 'allowedOrigins'>, dependencies: GlossDependencies): Api {
  const shared = { documents: createDocumentCache(), ...dependencies };
  return { yoga: createGlossYoga(config, shared), answerFast: createFastPath(config, shared) };
}
