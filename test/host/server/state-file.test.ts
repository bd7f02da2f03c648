import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStateFile } from '../../../host/server/state-file';

describe('openStateFile', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = () => openStateFile(join(folder, 'state.json'), () => 1000);

  it('finds nothing before the first save', () => {
    expect(open().load()).toBeUndefined();
  });

  it('finds what was saved last, and leaves no other file', () => {
    const file = open();
    file.save({ name: '小' });
    file.save({ name: '小梅' });

    expect(open().load()).toEqual({ name: '小梅' });
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  it('keeps a damaged file under another name and says which', () => {
    writeFileSync(join(folder, 'state.json'), '{"half":');

    expect(() => open().load()).toThrow(`It was kept as ${join(folder, 'state.json.broken-1000')}`);
    expect(readFileSync(join(folder, 'state.json.broken-1000'), 'utf8')).toBe('{"half":');
    expect(open().load()).toBeUndefined();
  });

  it.each([
    '5',
    '[]',
    'null',
    '"text"',
    '{"services":5}',
    '{"services":{"properties":[]}}',
    '{"services":{"properties":{"script":{"a":5}}}}',
    '{"services":{"triggers":[{"id":5}]}}',
    '{"services":{"drive":[1]}}',
  ])('keeps %s, which is no state', (other) => {
    writeFileSync(join(folder, 'state.json'), other);

    expect(() => open().load()).toThrow('is damaged');
    expect(readFileSync(join(folder, 'state.json.broken-1000'), 'utf8')).toBe(other);
  });
});
