import { Annotation } from '../refs.ts';
import { revisionFields } from './revision.ts';

Annotation.implement({
  description: 'Who made the annotations, with what, and when.',
  fields: revisionFields,
});
