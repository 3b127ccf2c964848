import JSZip from 'jszip';
import { DocumentError } from '../../source-document/document-error.ts';

/** The most that the parts that are read may come to, in bytes. */
const maximumPartBytes = 16_777_216;
/** The most files that it may hold. */
const mostFiles = 10_000;

/** The files in a Word file. */
export interface PackageParts {
  readonly names: readonly string[];
  /** The text of a file in it; null where there is none. All that is read may not come to more than 16 MB. */
  read(name: string): Promise<string | null>;
}

/** @throws DocumentError `DAMAGED_DOCUMENT` for what is no archive; `DOCUMENT_TOO_LARGE` for too many files */
export async function openPackage(bytes: Uint8Array): Promise<PackageParts> {
  const zip = await JSZip.loadAsync(bytes).catch((): never => {
    throw new DocumentError(
      'DAMAGED_DOCUMENT',
      'The Word file is damaged: its archive cannot be opened. Open it in Word and save it again as .docx.',
    );
  });
  const names = Object.keys(zip.files);
  if (names.length > mostFiles) throw tooLarge(`holds ${names.length.toLocaleString('en-US')} files`);
  let left = maximumPartBytes;
  return {
    names,
    async read(name) {
      const file = zip.file(name);
      if (file === null) return null;
      const part = await inflated(file, left);
      left -= part.length;
      return new TextDecoder(encodingOf(part)).decode(part);
    },
  };
}

/** Stops as soon as more than `bytes` have come out, whatever size the archive declares. */
function inflated(file: JSZip.JSZipObject, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stream = file.nodeStream('nodebuffer');
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > bytes) {
        stream.pause();
        reject(tooLarge(`unpacks to more than ${maximumPartBytes / 1_048_576} MB of text and markup`));
      } else chunks.push(chunk);
    });
    stream.on('error', () =>
      reject(
        new DocumentError(
          'DAMAGED_DOCUMENT',
          `The Word file is damaged: ${file.name} in it cannot be unpacked. Open it in Word and save it again as .docx.`,
        ),
      ),
    );
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

function encodingOf(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function tooLarge(what: string): DocumentError {
  return new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `The Word file ${what}; no article does. Save its text as a new file.`,
  );
}
