import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { deployerEnvironment } from './cdk.ts';
import type { Deployed, Stage } from './stage.ts';

const summarySchema = z.object({ documents: z.int(), gone: z.int(), queued: z.int() });

/** `npm run reannotate` as the README has it, with whatever is given besides. Gives its summary. */
export async function reannotate(
  { cloud, home, project }: Stage,
  { bucket, queue }: Pick<Deployed, 'bucket' | 'queue'>,
  ...more: string[]
): Promise<z.infer<typeof summarySchema>> {
  // The SDK goes to the queue's own address, whatever AWS_ENDPOINT_URL says.
  const queueUrl = new URL(new URL(queue.url).pathname, cloud.endpoint).href;
  const { stdout } = await promisify(execFile)(
    'npm',
    ['run', '--silent', 'reannotate', '--', '--bucket', bucket.name, '--queue', queueUrl, ...more],
    { cwd: project, env: deployerEnvironment({ endpoint: cloud.endpoint, home, project }) },
  );
  return summarySchema.parse(JSON.parse(stdout));
}
