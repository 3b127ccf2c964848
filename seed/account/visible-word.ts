import JSZip from 'jszip';
import { withoutEntities } from './entities.ts';

const parts = /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** The text of a Word file's parts as it stands in its runs, what is deleted, hidden or a comment included. */
export async function visibleWord(bytes: Uint8Array): Promise<string> {
  const archive = await JSZip.loadAsync(bytes);
  const files = Object.values(archive.files).filter(({ name }) => parts.test(name));
  const texts = await Promise.all(files.map((file) => file.async('text')));
  return texts.map(textOfRuns).join(' ');
}

function textOfRuns(xml: string): string {
  const runs = xml
    .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<w:noBreakHyphen\s*\/>/g, '-')
    .replace(/<(?:w:(?:p|tc|tab|br|cr)|m:(?:num|den|oMath))(?=[\s/>])[^>]*>/g, ' ')
    .replace(/<\/(?:w:(?:p|tc|txbxContent)|m:(?:num|den|oMath))>/g, ' ')
    .replace(/<w:instrText[^>]*>[\s\S]*?<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '');
  return withoutEntities(runs);
}
