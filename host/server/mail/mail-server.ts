import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream } from 'smtp-server';
import type { Mailbox } from './mailbox';

/** Google's limit for all attachments of a message is 25 MB (F016); base64 and the bodies come on top. */
const maximumBytes = 40 * 1024 * 1024;

/** A running mail server. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Told of each stored message, for pages that show what arrived. */
export type MailListener = (id: string) => void;

/**
 * Starts a real SMTP server on the loopback interface, on a free port. Each message is on disk in the mailbox before the
 * server says "250" (only a line with the envelope's recipients is put before it), so a mail that a script believes to be sent is never lost by a kill.
 */
export function startMailServer(
  mailbox: Mailbox,
  onReceived: MailListener = () => {},
  size: number = maximumBytes,
): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    // Only this machine can connect, so there is nothing that TLS or a password would protect.
    disabledCommands: ['AUTH', 'STARTTLS'],
    size,
    logger: false,
    onData(stream, session, callback) {
      readAll(stream)
        .then(async (message) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('Message is too large'), { responseCode: 552 });
          const id = await mailbox.store(Buffer.concat([traceHeader(session.envelope.rcptTo), message]));
          onReceived(id);
          callback(null, `Stored as ${id}`);
        })
        .catch((error: Error) => callback(error));
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject);
      // A client that breaks off is not a fault of the host.
      server.on('error', () => {});
      resolve({
        host: '127.0.0.1',
        port: (server.server.address() as AddressInfo).port,
        close: () => new Promise((closed) => server.close(closed)),
      });
    });
  });
}

/** Blind copies stand in the envelope alone, so the server notes it, as mail servers do. */
function traceHeader(recipients: readonly SMTPServerAddress[]): Buffer {
  return Buffer.from(`X-Envelope-To: ${recipients.map(({ address }) => address).join(',\r\n ')}\r\n`);
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    // The rest of a message that is too large is read, as the protocol wants it, and not kept.
    if (stream.sizeExceeded) chunks.length = 0;
    else chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
