import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What becomes of a message: refused at RCPT, answered late, or taken in and never answered because the connection breaks. */
export type MailFate = 'taken' | 'refused' | 'slow' | 'dropped';

/** A mail server that misbehaves by recipient, and remembers whose messages it has got to the end. */
export interface FaultyMailServer {
  readonly port: number;
  /** Recipients of the messages that are there in full, each as often as it came. */
  readonly taken: readonly string[];
  /** May be changed in between; who is not in it is served well. */
  readonly fates: Map<string, MailFate>;
  close(): Promise<void>;
}

const SLOW_MS = 1_500;

/** Starts one on a free port of this computer. It knows as much of SMTP as a client needs that sends one message after another. */
export function startFaultyMailServer(): Promise<FaultyMailServer> {
  const taken: string[] = [];
  const fates = new Map<string, MailFate>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    serve(socket, taken, fates);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        ...{ port: (server.address() as AddressInfo).port, taken, fates },
        close: () =>
          new Promise((closed) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => closed());
          }),
      }),
    );
  });
}

function serve(socket: Socket, taken: string[], fates: ReadonlyMap<string, MailFate>): void {
  let recipient = '';
  let isData = false;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = () => {
    isData = false;
    taken.push(recipient);
    const fate = fates.get(recipient);
    if (fate === 'dropped') socket.destroy();
    else setTimeout(() => say('250 taken'), fate === 'slow' ? SLOW_MS : 0);
  };
  const command = (line: string) => {
    const address = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1];
    if (address !== undefined) recipient = address;
    if (address !== undefined && fates.get(address) === 'refused') say('550 5.1.1 No such mailbox here');
    else if (/^DATA/i.test(line)) {
      isData = true;
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else say('250 fine');
  };
  say('220 ready');
  socket.on('data', (bytes) => {
    const lines = (rest + bytes.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!isData) command(line);
      else if (line === '.') take();
    }
  });
}
