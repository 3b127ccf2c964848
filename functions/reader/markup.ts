import type { html } from 'hono/html';

/** Markup in which every string that was put in is escaped. */
export type Markup = ReturnType<typeof html>;
