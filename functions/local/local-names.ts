/** Names of this machine, as they stand in an address. */
const localNames = ['localhost', '127.0.0.1', '[::1]'];

/** Pages of this machine, at whatever port a developer's server has. */
export const localOrigins: readonly string[] = localNames.flatMap((name) => [`http://${name}:*`, `https://${name}:*`]);

/**
 * Whether a Host names this machine. A page of any site can have its own name resolved to 127.0.0.1, and would then read
 * what is served there as its own (DNS rebinding).
 *
 * @param host as in an address, with or without its port
 */
export function isLocalHost(host: string): boolean {
  const address = `http://${host}`;
  return URL.canParse(address) && localNames.includes(new URL(address).hostname);
}

/** Whether only this machine can reach what listens on a host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
}
