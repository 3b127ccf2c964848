import { readFileSync } from 'node:fs';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import type { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { schemaFile } from '../../../schema/print-schema.ts';
import { complaintsOf } from './graphql-eslint.ts';

/** Types that are told by what they hold, not by an identity. */
const valueTypes = [
  'Annotation',
  'CitationChange',
  'CitedArticle',
  'CitedDate',
  'Claim',
  'CoActor',
  'CoActorPair',
  'Facet',
  'FacetValue',
  'Figure',
  'Lookup',
  'MentionChange',
  'Note',
  'PageInfo',
  'ParagraphChange',
  'Provenance',
  'Published',
  'RelatedArticle',
  'Revision',
  'RevisionDiff',
  'SearchHit',
  'Segment',
  'Sentence',
  'TextRange',
  'TimeBucket',
  'Warning',
];

const { configs } = graphqlEslint;

/** Every rule for schemas that @graphql-eslint has, all of Relay's among them. */
const rules: Linter.RulesRecord = {
  ...configs['flat/schema-recommended'].rules,
  ...configs['flat/schema-all'].rules,
  ...configs['flat/schema-relay'].rules,
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  '@graphql-eslint/strict-id-in-types': [
    'error',
    { exceptions: { types: valueTypes, suffixes: ['Connection', 'Edge'] } },
  ],
  // Clients rely on it that Query's connections are never null: to allow null there now would break them.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
};

const complaints = (text: string) => complaintsOf({ path: 'schema/schema.graphql', text }, text, rules);

it('has nothing to complain of in the schema', async () => {
  const found = await complaints(readFileSync(schemaFile, 'utf8'));
  // The contract names it so, as Annotation does.
  const accepted = 'Field "revision" starts with the name of the parent type "Revision"';
  expect(found.filter((complaint) => !complaint.endsWith(accepted))).toEqual([]);
});

it('complains of a type without a description and of a connection that is none', async () => {
  const found = await complaints('type Query {\n  a: AConnection\n}\n\ntype AConnection {\n  id: ID!\n}\n');
  expect(found).toContainEqual(expect.stringContaining('require-description'));
  expect(found).toContainEqual(expect.stringContaining('relay-connection-types'));
});
