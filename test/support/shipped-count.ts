import { readdirSync } from 'node:fs';

/** How many documents gloss ships, each an article. */
export const shippedCount = readdirSync(new URL('../../seed/documents/', import.meta.url)).length;
