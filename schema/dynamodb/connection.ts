import net from 'node:net';
import tls from 'node:tls';
import { AnswerReader, type HttpAnswer } from './answer-reader.ts';

/** Where a connection leads. */
export interface Address {
  /** By TLS. */
  readonly isSecure: boolean;
  readonly hostname: string;
  readonly port: number;
}

/** What whoever opened a connection is told. */
export interface ConnectionEvents {
  readonly closed: () => void;
  /** What opens another one by TLS to the same address sooner. */
  readonly session: (session: Buffer) => void;
}

/** What whoever asks is told: one of them, once. */
export interface AnswerEvents {
  readonly answered: (answer: HttpAnswer) => void;
  readonly failed: (error: Error) => void;
}

const readBytes = 64 * 1_024;

/**
 * A connection for one request of HTTP/1.1 after the other. Node's own client, made for all that HTTP has, takes twice the
 * CPU of a short call.
 */
export class Connection {
  readonly #socket: net.Socket;
  #asked: AnswerEvents | null = null;
  #reader = new AnswerReader();
  #isOpen = true;

  /** @param session of another one to the same address */
  constructor({ isSecure, hostname: host, port }: Address, session: Buffer | undefined, events: ConnectionEvents) {
    const buffer = Buffer.allocUnsafeSlow(readBytes);
    const callback = (length: number): boolean => {
      this.#read(buffer.subarray(0, length));
      return true;
    };
    const options = { host, port, onread: { buffer, callback }, noDelay: true, keepAlive: true };
    this.#socket = isSecure ? connectSecurely(options, session, events) : net.connect(options);
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('end', () => {
      this.#isOpen = false;
    });
    this.#socket.on('close', () => {
      this.#isOpen = false;
      const answer = this.#reader.end();
      if (answer !== null) this.#take()?.answered(answer);
      this.#fail(Object.assign(new Error('The connection was closed before an answer.'), { code: 'ECONNRESET' }));
      events.closed();
    });
  }

  /** Whether it may be asked. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get isConnecting(): boolean {
    return this.#socket.connecting;
  }

  onceConnected(tell: () => void): void {
    this.#socket.once('connect', tell);
  }

  /** Sends a request once the one before is answered. */
  ask(message: string | Buffer, events: AnswerEvents): void {
    this.#asked = events;
    this.#reader = new AnswerReader();
    this.#socket.ref();
    this.#socket.write(message);
  }

  close(): void {
    this.#isOpen = false;
    this.#socket.destroy();
  }

  #read(piece: Buffer): void {
    try {
      if (this.#asked === null) throw new Error('An answer came that nobody had asked for.');
      const answer = this.#reader.read(piece);
      if (answer === null) return;
      if (answer.headers['connection']?.toLowerCase() === 'close') this.close();
      // While it waits for nothing, it does not keep the process.
      this.#socket.unref();
      this.#take()?.answered(answer);
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
      this.close();
    }
  }

  #fail(error: Error): void {
    this.#take()?.failed(error);
  }

  #take(): AnswerEvents | null {
    const asked = this.#asked;
    this.#asked = null;
    return asked;
  }
}

function connectSecurely(options: net.NetConnectOpts, session: Buffer | undefined, events: ConnectionEvents) {
  const { host = '' } = 'host' in options ? options : {};
  const name = net.isIP(host) === 0 ? { servername: host } : {};
  return tls
    .connect({ ...options, ...name, ...(session && { session }), ALPNProtocols: ['http/1.1'] })
    .on('session', events.session);
}
