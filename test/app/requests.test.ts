import * as fc from 'fast-check';
import {
  changeExpectedDateRequest,
  changeStatusRequest,
  orderRequest,
  parseRequest,
  saveOrderRequest,
  saveSettingsRequest,
  selectLineRequest,
  turnRemindersRequest,
} from '../../src/app/requests';
import { EMPTY_DRAFT } from '../../src/domain/order/order-draft';

describe('parseRequest', () => {
  it('passes what the forms send', () => {
    const request = { requestId: 'S-abc12345', form: { ...EMPTY_DRAFT, expectedDeliveryDate: '2026-12-01' } };

    expect(parseRequest(saveOrderRequest, request)).toEqual({ ok: true, value: request });
  });

  it('drops members that the form does not have', () => {
    expect(parseRequest(selectLineRequest, { lineId: 'L', row: 7 })).toEqual({ ok: true, value: { lineId: 'L' } });
  });

  it('takes any part of the settings', () => {
    expect(parseRequest(saveSettingsRequest, {})).toEqual({ ok: true, value: {} });
    expect(parseRequest(saveSettingsRequest, { soonDays: 5 })).toEqual({ ok: true, value: { soonDays: 5 } });
  });

  it.each([
    [changeExpectedDateRequest, { lineIds: ['L'], date: '2026-02-30' }],
    [changeStatusRequest, { lineIds: ['L'], status: 'toString' }],
    [changeStatusRequest, { lineIds: Array.from({ length: 501 }, () => 'L'), status: 'shipped' }],
    [orderRequest, { orderNumber: '' }],
    [turnRemindersRequest, { on: 'yes', takeOver: false }],
    [saveOrderRequest, { requestId: 'S-abc12345', form: { ...EMPTY_DRAFT, customerName: 'x'.repeat(501) } }],
    [
      saveOrderRequest,
      { requestId: 'S-abc12345', form: { ...EMPTY_DRAFT, lines: [{ ...EMPTY_DRAFT.lines[0], quantity: Number.NaN }] } },
    ],
    [saveOrderRequest, { requestId: 'short', form: EMPTY_DRAFT }],
    [saveSettingsRequest, { soonDays: undefined }],
    [saveSettingsRequest, { reminderHour: 24 }],
    [saveSettingsRequest, { currency: 'yuan' }],
  ] as const)('refuses what no form sends (%#)', (schema, request) => {
    expect(parseRequest(schema, request)).toEqual({ ok: false, error: { code: 'request.invalid', params: {} } });
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), (request) => {
        for (const schema of [selectLineRequest, changeStatusRequest, orderRequest, saveOrderRequest]) {
          expect(parseRequest(schema, request).ok).toBe(false);
        }
      }),
    );
  });
});
