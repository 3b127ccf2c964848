// A process that publishes versions of some articles, one after the other, once it is told to, until it is killed.
import { flushCompileCache } from 'node:module';
import { PublishError } from '../../../seed/publish/errors.ts';
import { publish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { impatientClient } from '../../support/faults/clients.ts';
import { tableName } from '../../support/table.ts';
import { versionOf } from './versions.ts';

const [endpoint = '', first = '0', articles = '1'] = process.argv.slice(2);

process.once('message', async () => {
  const table = publisherTable(impatientClient(endpoint), tableName);
  for (let number = Number(first); ; number += 1) {
    const issue = 1 + (number % Number(articles));
    try {
      await publish(table, versionOf(issue, Math.floor(number / Number(articles))), '2020-01-01T00:00:00.000Z');
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
    }
  }
});
flushCompileCache();
process.send?.('ready');
