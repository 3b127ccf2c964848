import type { RunOperation } from '../../schema/client/operation.ts';
import { homeAddress } from './addresses.ts';
import { type Answer, assetAnswer, pageAnswer, redirectAnswer, responseOf } from './answers.ts';
import { assetAt } from './assets/assets.ts';
import { pageAt } from './page-at.ts';
import { errorPage } from './pages/error.ts';
import { layout } from './parts/layout.ts';
import { isReaderError, ReaderError } from './reader-error.ts';

export interface ReaderDependencies {
  /** How a page of the site of that origin asks the API; one for each page. */
  readonly openOperations: (origin: string) => RunOperation;
  /** Where errors go that readers are not shown; the console without it. */
  readonly logError?: (error: unknown) => void;
}

export type Reader = (request: Request) => Promise<Response>;

/** Longer than any slug; keys of the table hold no more either. */
const maximumSlugLength = 300;

/** The pages of the corpus, as a function from Request to Response (`fetch`). It answers every request. */
export function createReader({ openOperations, logError = console.error }: ReaderDependencies): Reader {
  async function answer(url: URL): Promise<Answer> {
    const asset = assetAt(url.pathname);
    if (asset !== null) return assetAnswer(asset, url.pathname);
    try {
      const [, first = '', second, ...rest] = url.pathname.split('/');
      const slug = decoded(second ?? '');
      const makePage = slug === null ? null : await pageAt(first, second, rest);
      if (makePage === null || slug === null) throw notFound();
      const page = await makePage({ run: openOperations(url.origin), slug, rest, query: url.searchParams });
      return 'location' in page ? redirectAnswer(page) : pageAnswer(200, String(layout(page, url)));
    } catch (error) {
      const shown = errorFor(error);
      if (shown.status >= 500) logError(error);
      return pageAnswer(shown.status, String(layout(errorPage(shown), url)));
    }
  }

  return async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Pages are read with GET.\n', { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    if (url.pathname === '/articles' || url.pathname === '/articles/') {
      return new Response(null, { status: 308, headers: { location: homeAddress } });
    }
    return responseOf(await answer(url), request);
  };
}

function errorFor(error: unknown): ReaderError {
  if (isReaderError(error)) return error;
  return new ReaderError(500, 'Something went wrong', 'Something went wrong on our side. Try again in a moment.');
}

function notFound(): ReaderError {
  return new ReaderError(404, 'Page not found', 'There is no page at this address. Check it for a typo.');
}

/** Null where it is no slug: not encoded as addresses are, or too long. */
function decoded(part: string): string | null {
  try {
    const slug = decodeURIComponent(part);
    return slug.length <= maximumSlugLength ? slug : null;
  } catch {
    return null;
  }
}
