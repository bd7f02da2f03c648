import { isFromLoopback } from '../../../host/server/loopback';

describe('isFromLoopback', () => {
  it.each([
    { headers: { host: '127.0.0.1:3030' }, expected: true },
    { headers: { host: 'localhost:3030', origin: 'http://localhost:3030' }, expected: true },
    { headers: { host: '127.0.0.1:3030', origin: 'http://evil.example' }, expected: false },
    { headers: { host: '127.0.0.1:3030', origin: 'null' }, expected: false },
    { headers: { host: '127.0.0.1:3030', origin: 'http://127.0.0.1:3031' }, expected: false },
    { headers: { host: 'rebound.example:3030' }, expected: false },
    { headers: { host: '127.0.0.1:9999' }, expected: false },
    { headers: {}, expected: false },
  ])('says $expected for $headers', ({ headers, expected }) => {
    expect(isFromLoopback(headers, 3030)).toBe(expected);
  });
});
