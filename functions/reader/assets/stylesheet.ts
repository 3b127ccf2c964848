import { annotationStyles } from './styles/annotations.ts';
import { articleStyles } from './styles/article.ts';
import { baseStyles } from './styles/base.ts';
import { correctionStyles } from './styles/corrections.ts';
import { listStyles } from './styles/lists.ts';
import { noteStyles } from './styles/notes.ts';
import { printStyles } from './styles/print.ts';
import { revisionStyles } from './styles/revisions.ts';
import { toolbarStyles } from './styles/toolbar.ts';

export const stylesheet = [
  baseStyles,
  articleStyles,
  annotationStyles,
  noteStyles,
  listStyles,
  correctionStyles,
  revisionStyles,
  toolbarStyles,
  printStyles,
].join('');
