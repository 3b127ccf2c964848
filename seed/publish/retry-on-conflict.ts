import { PublishError } from './errors.ts';

const attempts = 5;

/** Repeats the work while another publisher of the same article is faster, up to a few times. */
export async function retryOnConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const conflict = error instanceof PublishError && error.code === 'PUBLISH_CONFLICT';
      if (!conflict || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * 2 ** attempt));
    }
  }
}
