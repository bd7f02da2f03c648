import { Hub, type HubMessage } from '../../../../host/engine/o-spreadsheet/hub';

const revision = (from: string, to: string, clientId = 'ada'): HubMessage => ({
  type: 'REMOTE_REVISION',
  version: 1,
  clientId,
  serverRevisionId: from,
  nextRevisionId: to,
  commands: [],
});

describe('Hub', () => {
  it('takes a revision made on the newest one, and gives it to all including its sender', () => {
    const hub = new Hub({ revisionId: 'r0' });
    const heard: string[] = [];
    for (const client of ['ada', 'bob']) hub.join(client, (message) => heard.push(`${client} ${message.nextRevisionId}`));

    hub.receive('ada', revision('r0', 'r1'));

    expect(heard).toEqual(['ada r1', 'bob r1']);
    expect(hub.head).toBe('r1');
  });

  it('drops a stale revision and a page that wants to make a snapshot', () => {
    const hub = new Hub({ revisionId: 'r0' });
    hub.receive('ada', revision('r0', 'r1'));

    hub.receive('bob', revision('r0', 'r2'));
    hub.receive('bob', { type: 'SNAPSHOT', version: 1, serverRevisionId: 'r1', nextRevisionId: 'r3', data: {} });

    expect(hub.head).toBe('r1');
    expect(hub.length).toBe(1);
  });

  it('gives a returning page what it missed, also across a snapshot, and nothing where its revision is unknown', () => {
    const hub = new Hub({ revisionId: 'r0' });
    hub.receive('ada', revision('r0', 'r1'));
    hub.receive('ada', revision('r1', 'r2'));

    expect(hub.since('r1')?.map(({ nextRevisionId }) => nextRevisionId)).toEqual(['r2']);
    expect(hub.since('r2')).toEqual([]);
    hub.compact({ revisionId: 's1' });
    hub.receive('ada', revision('s1', 'r3'));
    expect(hub.since('r1')?.map(({ type, nextRevisionId }) => [type, nextRevisionId])).toEqual([
      ['REMOTE_REVISION', 'r2'],
      ['SNAPSHOT_CREATED', 's1'],
      ['REMOTE_REVISION', 'r3'],
    ]);
    expect(hub.since('r9')).toBeNull();
  });

  it('writes a revision down before anybody hears of it', () => {
    const hub = new Hub({ revisionId: 'r0' });
    const order: string[] = [];
    hub.persist = () => order.push('disk');
    hub.join('bob', () => order.push('bob'));

    hub.receive('ada', revision('r0', 'r1'));

    expect(order).toEqual(['disk', 'bob']);
  });

  it('lets a message that arrives during delivery wait, so that all hear the same order', () => {
    const hub = new Hub({ revisionId: 'r0' });
    const heard: string[] = [];
    hub.join('ada', (message) => {
      if (message.nextRevisionId === 'r1') hub.receive('ada', revision('r1', 'r2'));
    });
    hub.join('bob', (message) => heard.push(String(message.nextRevisionId)));

    hub.receive('bob', revision('r0', 'r1', 'bob'));

    expect(heard).toEqual(['r1', 'r2']);
  });

  it('passes presence on to the others only', () => {
    const hub = new Hub({ revisionId: 'r0' });
    const heard: string[] = [];
    for (const client of ['ada', 'bob']) hub.join(client, ({ type }) => heard.push(`${client} ${type}`));

    hub.receive('ada', { type: 'CLIENT_MOVED', version: 1, client: { id: 'ada' } });
    hub.leave('ada');

    expect(heard).toEqual(['bob CLIENT_MOVED', 'bob CLIENT_LEFT']);
    expect(hub.head).toBe('r0');
  });
});
