// A process that annotates the documents that it is sent, and computes what publishing each would write.
import { annotate } from '../../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';
import { PublishError } from '../../../seed/publish/errors.ts';
import { checkPublishable } from '../../../seed/publish/publish.ts';
import { DocumentError } from '../../../seed/source-document/document-error.ts';
import { type AnnotationOutcome, annotationSchema } from './annotating-messages.ts';

async function outcomeOf(file: string, bytes: Uint8Array): Promise<AnnotationOutcome['outcome']> {
  try {
    const { article } = annotate(await readSourceDocument(bytes, { name: file }), { published: '2017-11-06' });
    checkPublishable(article);
    return { is: 'ANNOTATED' };
  } catch (error) {
    if (error instanceof DocumentError || error instanceof PublishError) return { is: 'REFUSED', why: error.message };
    return { is: 'FAILED', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', async (message) => {
  const { file, bytes } = annotationSchema.parse(message);
  const before = process.cpuUsage();
  const outcome = await outcomeOf(file, bytes);
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1_000);
  process.send?.({ outcome, milliseconds: (user + system) / 1_000, megabytes } satisfies AnnotationOutcome);
});
