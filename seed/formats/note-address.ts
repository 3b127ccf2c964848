const noteAddress = /^(?:https?:[^#]*)?#[\w:.-]*(?:note|fn|ftn|edn|cite_ref)[\w:.-]*\d[\w:.-]*$/i;

/** Whether a link leads to a note or back to its call, here or on a page that the text was copied from. */
export function isNoteAddress(url: string): boolean {
  return noteAddress.test(url);
}
