import { DocumentError } from '../annotate/document-error.ts';

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EISDIR: 'is a directory; give the files in it',
};

/** One line for the person at the terminal: what is wrong with the file, and where. */
export function explainError(file: string, error: unknown): string {
  if (error instanceof DocumentError) return `${file}:${error.line}:${error.column}: ${error.code}: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = fileErrors[code] ?? (error instanceof Error ? error.message : String(error));
  return `${file}: ${reason}`;
}
