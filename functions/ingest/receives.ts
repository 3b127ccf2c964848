/** How often a message of the ingest queue is received before it goes to the dead-letter queue. */
export const maximumReceives = 5;
