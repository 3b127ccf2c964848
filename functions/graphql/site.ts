import type { ExportDependencies } from '../exports/answer-export.ts';
import { parseExportPath } from '../exports/export-path.ts';
import { parseTablePath } from '../exports/table-path.ts';
import { parseFeedPath } from '../feeds/feed-path.ts';
import type { GraphiQL } from '../graphiql/graphiql.ts';
import { apiPaths, healthPath } from '../http/paths.ts';
import type { Reader } from '../reader/reader.ts';
import type { RequestContext } from './request/request-context.ts';
import type { GlossYoga } from './yoga.ts';

/**
 * The API at its own paths, GraphiQL where it is given, an article's exports beside its page, tables of the corpus, feeds and the
 * sitemap, the reader everywhere else.
 */
export function createSite(
  yoga: GlossYoga,
  reader: Reader,
  dependencies: ExportDependencies,
  graphiql: GraphiQL | null = null,
): (request: Request, context?: RequestContext) => Response | Promise<Response> {
  return (request, context = {}) => {
    const page = graphiql?.(request) ?? null;
    if (page !== null) return page;
    const { pathname } = new URL(request.url);
    if (apiPaths.has(pathname) || pathname === healthPath) return yoga.fetch(request, context);
    if (parseExportPath(pathname) !== null || parseTablePath(pathname) !== null) {
      return import('../exports/answer-export.ts').then(({ answerExport }) => answerExport(request, dependencies));
    }
    if (parseFeedPath(pathname) !== null) {
      return import('../feeds/answer-feed.ts').then(({ answerFeed }) => answerFeed(request, dependencies));
    }
    return reader(request);
  };
}
