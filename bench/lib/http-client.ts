import { connect, type Socket } from 'node:net';

export type Answer = { status: number; head: string; body: Buffer };

const BLANK = Buffer.from('\r\n\r\n');

/** The bytes of a request, made once where it is sent often. */
export function requestBytes(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: object,
): Buffer {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const all: Record<string, string> = {
    host: '127.0.0.1',
    ...headers,
    ...(payload === '' ? {} : { 'content-type': 'application/json' }),
    ...(method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(payload)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`${method} ${path} HTTP/1.1`, ...lines, '', payload].join('\r\n'));
}

/** How many bytes of body follow a head. */
function lengthOf(status: number, head: string): number {
  if (status === 304 || status === 204) return 0;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without content-length:\n${head}`);
  return Number(length);
}

/**
 * One kept-alive connection that sends a request and reads its answer to the last byte. Cheaper than `node:http`, so that
 * two cores measure the server and not the client.
 */
export class Connection {
  readonly #socket: Socket;
  #chunks: Buffer[] = [];
  #received = 0;
  #head: { status: number; text: string; bodyAt: number; total: number } | null = null;
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  send(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    try {
      this.#head ??= this.#readHead();
    } catch (error) {
      this.#fail(error as Error);
      return;
    }
    if (this.#head === null || this.#received < this.#head.total) return;
    const { status, text, bodyAt, total } = this.#head;
    const body = this.#joined().subarray(bodyAt, total);
    const waiting = this.#waiting;
    this.#chunks = [];
    this.#received = 0;
    this.#head = null;
    this.#waiting = null;
    waiting?.resolve({ status, head: text, body });
  }

  #readHead() {
    const bytes = this.#joined();
    const end = bytes.indexOf(BLANK);
    if (end < 0) return null;
    const text = bytes.toString('latin1', 0, end);
    const status = Number(text.slice(9, 12));
    const bodyAt = end + BLANK.length;
    return { status, text, bodyAt, total: bodyAt + lengthOf(status, text) };
  }

  #joined(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }
}

/** One request on a connection of its own. */
export async function fetchOnce(port: number, request: Buffer): Promise<Answer> {
  const connection = await Connection.open(port);
  try {
    return await connection.send(request);
  } finally {
    connection.close();
  }
}

/** The value of a header of an answer; the first one when it is repeated. */
export function headerOf({ head }: Answer, name: string): string | null {
  return new RegExp(`\\r\\n${name}: *([^\\r]*)`, 'i').exec(head)?.[1] ?? null;
}
