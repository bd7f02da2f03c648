import type { IncomingHttpHeaders } from 'node:http';

/** The names under which this machine reaches itself. Anything else in a Host header is another name bound to this address by a hostile page. */
const loopbackNames = ['127.0.0.1', 'localhost'];

/**
 * Tells whether a request comes from this machine's own address bar or from a page that this server served.
 *
 * Any web page can open `http://127.0.0.1` or `ws://127.0.0.1`; the browser then names the page in Origin, and a name that
 * was bound to 127.0.0.1 in Host. Requests without an Origin come from an address bar or from a program.
 */
export function isFromLoopback(headers: IncomingHttpHeaders, port: number): boolean {
  const hosts = loopbackNames.map((name) => `${name}:${port}`);
  if (!headers.host || !hosts.includes(headers.host)) return false;
  return headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
}
