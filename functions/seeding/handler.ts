import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { publisherTable } from '../../seed/publish/table.ts';
import { customResource } from '../custom-resource/custom-resource.ts';
import { ingestTimeouts } from '../timeouts.ts';
import { parseConfig } from './config.ts';
import { seedShipped } from './seed-shipped.ts';
import { readShippedDocuments } from './shipped-documents.ts';

const client = new DynamoDBClient(ingestTimeouts);
const propertiesSchema = z.object({ Contents: z.string().min(1) });

/** Beside the bundle; see `infra/bundle.ts`. */
const documentsFile = join(__dirname, 'documents.json');

/**
 * Publishes the shipped documents when the stack is made, and when their annotations change. Its physical id
 * says what was published, so that CloudFormation's way back from a failed deploy can be told from the way forward: it
 * asks for what is there already. What it then can put back it does, and it never stands in the way.
 */
export const handler = customResource(async (event) => {
  if (event.RequestType === 'Delete') return event.PhysicalResourceId;
  const physicalId = `shipped-documents-${propertiesSchema.parse(event.ResourceProperties).Contents}`;
  const isReturn = event.RequestType === 'Update' && event.PhysicalResourceId === physicalId;
  try {
    const { tableName, revisionDays } = parseConfig(process.env);
    const table = publisherTable(client, tableName, revisionDays);
    await seedShipped(table, await readShippedDocuments(documentsFile));
  } catch (error) {
    if (!isReturn) throw error;
    console.error({ message: 'The documents of the deploy before could not be put back.', error: String(error) });
  }
  return physicalId;
});
