/** Elements that mammoth reads; whatever else holds text is taken away from around it. */
export const kept = new Set(['w:p', 'w:r', 'w:t', 'w:tab', 'w:tbl', 'w:tr', 'w:tc']);
/** Properties and marks that hold no text. */
export const dropped = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblGrid',
  'w:tblPrEx',
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:softHyphen',
  'w:commentReference',
  'w:annotationRef',
  'w:footnoteRef',
  'w:endnoteRef',
]);
