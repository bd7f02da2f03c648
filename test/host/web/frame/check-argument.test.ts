import { toCallArgument } from '../../../../host/web/frame/check-argument';

class Order {}
const circle: { self?: unknown } = {};
circle.self = circle;

describe('toCallArgument (F163)', () => {
  it.each([
    [7, 7],
    ['订单', '订单'],
    [true, true],
    [null, null],
    [undefined, null],
    [{ a: [1, undefined, { b: 'x' }] }, { a: [1, null, { b: 'x' }] }],
    [Number.NaN, null],
  ])('lets %p through as %p', (value, expected) => {
    expect(toCallArgument(value, '0')).toEqual(expected);
  });

  it.each([
    [new Date(0), '0'],
    [() => 1, '0'],
    [new Map(), '0'],
    [new Set(), '0'],
    [/x/, '0'],
    [new Uint8Array(2), '0'],
    [Object(1), '0'],
    [Promise.resolve(1), '0'],
    [new Order(), '0'],
    [[1, new Date(0)], '1'],
    [{ due: new Date(0) }, 'due'],
    [circle, 'self'],
  ])('refuses %p and names the place %p', (value, place) => {
    expect(() => toCallArgument(value, '0')).toThrow(`Failed due to illegal value in property: ${place}`);
  });
});
