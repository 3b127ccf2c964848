import { type DocumentNode, parse } from 'graphql';
import type { Operation, RunOperation } from '../../schema/client/operation.ts';
import type { Corpus } from '../../schema/corpus/corpus.ts';
import type { GraphQLContext } from '../../schema/graphql/context.ts';
import { schema } from '../../schema/graphql/index.ts';
import type { Spending } from '../../schema/spending.ts';
import { Budget } from './cost/budget.ts';
import { chargeFields } from './cost/charge-fields.ts';
import { executeOperation } from './fast-path/execution/execute-operation.ts';
import { limits } from './limits.ts';
import { persistedDocument } from './persisted-documents.ts';

const parsed = new Map<string, DocumentNode>();

/**
 * In units. A page of twenty of the longest articles, with what its list can be narrowed to, takes up to four times what one
 * request may; its operations are ours, and their lists are of fixed length.
 */
const pageCost = 4 * limits.cost;
/** What a page is made of stays in the process; the densest article that is published gives some 13 MB. */
const pageAnswerBytes = 20_000_000;

/**
 * Runs operations of the manifest on the corpus as one request sees it, without HTTP: what one has read, the next does
 * not read again. Together they may spend what a page may.
 *
 * @param createCorpus one that charges what it reads
 * @param origin of the site, for what makes IRIs
 */
export function operationsOn(createCorpus: (spending: Spending) => Corpus, origin: string): RunOperation {
  const spending = new Budget({ cost: pageCost, answerBytes: pageAnswerBytes });
  const contextValue: GraphQLContext = { corpus: createCorpus(spending), origin: () => origin, spending };
  chargeFields(schema);
  return async (operation, variables) => {
    const { data, errors } = await executeOperation({
      schema,
      document: documentOf(operation.documentId),
      variableValues: variables,
      contextValue,
    });
    return { data: isAnswerTo(operation, data) ? data : null, errors: errors ?? [] };
  };
}

/** Parsed once; a test holds that every operation fits the schema. */
function documentOf(documentId: string): DocumentNode {
  const known = parsed.get(documentId);
  if (known !== undefined) return known;
  const text = persistedDocument(documentId);
  if (text === undefined) throw new Error(`The manifest has no operation with the id ${documentId}.`);
  const document = parse(text, { noLocation: true });
  parsed.set(documentId, document);
  return document;
}

/** Execution gives what the operation's type says: both are made of the same document and schema. */
function isAnswerTo<Result>(_operation: Operation<Result, never>, data: unknown): data is Result {
  return data != null;
}
