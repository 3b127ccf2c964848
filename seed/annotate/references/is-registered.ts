/** Whether a name is a registered source's. */
export type IsRegistered = (name: string) => boolean;
