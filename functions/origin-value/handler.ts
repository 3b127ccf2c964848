import { randomBytes } from 'node:crypto';
import { customResource } from '../custom-resource/custom-resource.ts';

/** Makes the value that the edge and the function behind it share: the resource's physical id, random and then kept. */
export const handler = customResource(async (event) =>
  event.RequestType === 'Create' ? randomBytes(32).toString('base64url') : event.PhysicalResourceId,
);
