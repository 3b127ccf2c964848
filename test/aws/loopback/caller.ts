import { type Exchange, header } from './exchange.ts';

/** Who signed a call, and for which service. Signatures themselves are not checked. */
export interface SignedCall {
  readonly accessKeyId: string;
  /** The service as signatures name it: `dynamodb`, `s3`, `sts`. */
  readonly service: string;
}

/** From the signature in the header, or in the query of a presigned address; null where a request is not signed. */
export function signedCall({ headers, url }: Exchange): SignedCall | null {
  const given =
    header(headers, 'authorization')?.match(/Credential=([^,\s]+)/)?.[1] ?? url.searchParams.get('X-Amz-Credential');
  if (given === null) return null;
  const [accessKeyId = '', , , service = ''] = given.split('/');
  return { accessKeyId, service };
}
