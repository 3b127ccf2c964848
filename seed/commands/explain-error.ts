import { RegistryFileError } from '../corpus-registry/registry-error.ts';
import { CorrectionsError } from '../corrections/corrections-error.ts';
import { PublishError } from '../publish/errors.ts';
import { DocumentError } from '../source-document/document-error.ts';

const knownErrors: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EISDIR: 'is a directory; give the files in it',
  ResourceNotFoundException: 'the table does not exist; is --table right, and --endpoint?',
  ECONNREFUSED: 'no database answers; is --endpoint right?',
};

/** For the person at the terminal: what is wrong with the file, or whatever else it is about, and where, a line each. */
export function explainError(file: string, error: unknown): string {
  if (error instanceof DocumentError) return `${file}:${error.line}:${error.column}: ${error.code}: ${error.message}`;
  if (error instanceof PublishError) return `${file}: ${error.code}: ${error.message}`;
  if (error instanceof CorrectionsError || error instanceof RegistryFileError) return error.message;
  const code = error instanceof Error ? String('code' in error ? error.code : error.name) : '';
  const reason = knownErrors[code] ?? (error instanceof Error ? error.message : String(error));
  return `${file}: ${reason}`;
}
