import { CallerError } from '../../errors.ts';

/** @throws CallerError FILTER_UNSUPPORTED where names that begin with something are asked for by count */
export function checkNameOrder(isByCount: boolean, nameStartsWith: string | undefined): void {
  if (!isByCount || nameStartsWith === undefined) return;
  throw new CallerError(
    'FILTER_UNSUPPORTED',
    'Names that begin with something come by name: leave out orderBy, or leave out nameStartsWith.',
  );
}
