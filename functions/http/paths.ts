/** Where the API is asked. The second is what people write; a redirect would cost pages of other origins their preflight. */
export const apiPaths: ReadonlySet<string> = new Set(['/graphql', '/graphql/']);

export const healthPath = '/health';
