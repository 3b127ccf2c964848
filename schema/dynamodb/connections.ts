import { type Address, Connection } from './connection.ts';

/** A web function answers up to 128 requests at once, and a call that waits for a socket loses time that it is given to be answered. */
const mostConnections = 256;

/** The connections to one address: as many as are used at once, up to a limit. */
export class Connections {
  readonly #address: Address;
  readonly #open = new Set<Connection>();
  /** Those that nobody uses; the one that was used last is used next. */
  readonly #idle: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];
  #session: Buffer | undefined;

  constructor(address: Address) {
    this.#address = address;
  }

  /** Hands over one that nobody else uses, as soon as there is one. */
  take(use: (connection: Connection) => void): void {
    let idle = this.#idle.pop();
    while (idle?.isOpen === false) idle = this.#idle.pop();
    if (idle !== undefined) use(idle);
    else if (this.#open.size < mostConnections) use(this.#connect());
    else this.#waiting.push(use);
  }

  /** Takes back what was taken. */
  give(connection: Connection): void {
    if (!connection.isOpen) return;
    const use = this.#waiting.shift();
    if (use === undefined) this.#idle.push(connection);
    else use(connection);
  }

  close(): void {
    for (const connection of this.#open) connection.close();
  }

  #connect(): Connection {
    const connection = new Connection(this.#address, this.#session, {
      session: (session) => {
        this.#session = session;
      },
      closed: () => {
        this.#open.delete(connection);
        const place = this.#idle.indexOf(connection);
        if (place >= 0) this.#idle.splice(place, 1);
        const use = this.#waiting.shift();
        if (use !== undefined) this.take(use);
      },
    });
    this.#open.add(connection);
    return connection;
  }
}
