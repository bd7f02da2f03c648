import { HeaderGroups } from '../../../host/engine/header-groups';

const group = (first: number, count: number, collapsed = false) => ({ dimension: 'columns', first, count, collapsed });

describe('HeaderGroups', () => {
  it('joins groups of one depth that touch, as Google does', () => {
    const groups = new HeaderGroups();

    groups.deepen('columns', 2, 2);
    groups.deepen('columns', 4, 3);

    expect(groups.list()).toEqual([group(2, 5)]);
  });

  it('nests a group inside another', () => {
    const groups = new HeaderGroups();
    groups.deepen('columns', 2, 6);

    groups.deepen('columns', 3, 2);

    expect(groups.list()).toEqual([group(2, 6), group(3, 2)]);
    expect([1, 2, 3, 5].map((column) => groups.depthOf('columns', column))).toEqual([0, 1, 2, 1]);
  });

  it('takes lines out of the innermost group', () => {
    const groups = new HeaderGroups();
    groups.deepen('columns', 2, 6);
    groups.deepen('columns', 3, 2);

    groups.raise('columns', 3, 2);
    groups.raise('columns', 4, 1);

    expect(groups.list()).toEqual([group(2, 2), group(5, 3)]);
  });

  it('stops at eight levels', () => {
    const groups = new HeaderGroups();

    for (let time = 0; time < 10; time++) groups.deepen('columns', 2, 1);

    expect(groups.depthOf('columns', 2)).toBe(8);
  });

  it('stays folded while columns come and go', () => {
    const groups = new HeaderGroups();
    groups.deepen('columns', 4, 3);
    groups.setCollapsed('columns', 4, 3, true);

    groups.shift('columns', { kind: 'insert', before: 5, count: 1 });
    groups.shift('columns', { kind: 'delete', first: 1, count: 2 });

    expect(groups.list()).toEqual([group(2, 4, true)]);
  });
});
