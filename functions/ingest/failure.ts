import { RegistryFileError } from '../../seed/corpus-registry/registry-error.ts';
import { CorrectionsError } from '../../seed/corrections/corrections-error.ts';
import { PublishError } from '../../seed/publish/errors.ts';
import { DocumentError } from '../../seed/source-document/document-error.ts';
import { MessageError } from './message.ts';

/** Why a message could not be processed, as its dead letter and the log say it. */
export interface Failure {
  /** Stable: that of a DocumentError, a CorrectionsError, a RegistryFileError, a PublishError or a MessageError, or the name of any other error. */
  readonly code: string;
  readonly message: string;
  /** Where in the document, its corrections or the registry, 1-based, the column in UTF-16 code units; absent where the failure has no place. */
  readonly line?: number;
  readonly column?: number;
}

/** Whether the same document or message would fail again, so that there is no point in trying. */
export function isPermanent(error: unknown): boolean {
  if (error instanceof PublishError) return error.code !== 'PUBLISH_CONFLICT';
  return [DocumentError, CorrectionsError, RegistryFileError, MessageError].some((known) => error instanceof known);
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'Error', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return { code, message: error.message, ...placeOf(error) };
}

function placeOf(error: Error): Pick<Failure, 'line' | 'column'> {
  const place =
    error instanceof CorrectionsError || error instanceof RegistryFileError
      ? error.problems[0]
      : error instanceof DocumentError
        ? error
        : undefined;
  return place === undefined ? {} : { line: place.line, column: place.column };
}
