import type { Plugin } from 'graphql-yoga';
import { CallerError } from '../../../schema/errors.ts';
import { persistedDocument } from '../persisted-documents.ts';

/**
 * Takes `documentId` in place of `query`, in the address or in the body: the id of a document of the manifest (GraphQL
 * over HTTP, persisted documents). Other documents are sent as they are.
 */
export function usePersistedDocuments(): Plugin {
  return {
    onParams({ request, params, setParams }) {
      const { documentId, ...rest }: typeof params & { documentId?: unknown } = params;
      // Of an address Yoga reads what it knows.
      const given =
        documentId ?? (request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null);
      if (given == null) return;
      if (rest.query != null) {
        throw new CallerError('BAD_REQUEST', 'Give documentId or query, not both.', { http: { status: 400 } });
      }
      const query = typeof given === 'string' ? persistedDocument(given) : undefined;
      if (query === undefined) {
        throw new CallerError(
          'PERSISTED_DOCUMENT_NOT_FOUND',
          'No document of the manifest has this documentId. Send the document itself as query.',
          { http: { spec: true, status: 400 } },
        );
      }
      setParams({ ...rest, query });
    },
  };
}
