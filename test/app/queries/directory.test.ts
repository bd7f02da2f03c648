import { readDirectory } from '../../../src/app/queries/directory';
import type { OrderLine } from '../../../src/domain/order/order-line';
import type { TeamMember } from '../../../src/domain/order/settings';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';

function directoryOf(lines: readonly Partial<OrderLine>[], team: readonly TeamMember[] = []) {
  const read = readDirectory(
    anOrderDesk(
      lines.map((fields) => aLine(fields)),
      { team },
    ),
  );
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('readDirectory', () => {
  it('is empty for an empty sheet', () => {
    expect(directoryOf([])).toEqual({ customers: [], products: [], owners: [], paymentMethods: [], orders: [] });
  });

  it('knows a customer once, with what the latest line says and earlier ones add', () => {
    const { customers } = directoryOf([
      { customerName: 'Ada', contact: '1', email: 'old@example.com', shippingAddress: 'Long Lane' },
      { customerName: 'ada ', contact: '1', email: 'new@example.com' },
    ]);

    expect(customers).toEqual([
      { name: 'ada ', contact: '1', email: 'new@example.com', shippingAddress: 'Long Lane', language: '' },
    ]);
  });

  it('tells customers with the same name apart by their contact', () => {
    const { customers } = directoryOf([
      { customerName: '王伟', contact: '138' },
      { customerName: '王伟', contact: '139' },
      { customerName: '王伟', contact: '' },
    ]);

    expect(customers.map((customer) => customer.contact)).toEqual(['139', '138']);
  });

  it('suggests the last known price of a product', () => {
    const { products } = directoryOf([
      { productName: 'Lamp', unitPrice: 9, unit: 'pcs' },
      { productName: 'Lamp', unitPrice: 10 },
      { productName: 'Lamp', unitPrice: null },
    ]);

    expect(products).toEqual([{ name: 'Lamp', specification: '', unit: 'pcs', unitPrice: 10 }]);
  });

  it('names the team before other owners', () => {
    const member: TeamMember = { name: 'Dora', email: '', language: 'en', role: '' };

    expect(directoryOf([{ owner: 'Grace' }, { owner: 'Dora' }], [member]).owners).toEqual(['Dora', 'Grace']);
  });

  it('lists orders latest first, by their first line', () => {
    const { orders } = directoryOf([
      { orderNumber: '001', productName: 'Lamp', orderDate: '2026-11-01' as CalendarDate },
      { orderNumber: '001', productName: 'Discount' },
      { orderNumber: '002', productName: 'Desk' },
    ]);

    expect(orders).toMatchObject([
      { orderNumber: '002', productName: 'Desk', lineCount: 1 },
      { orderNumber: '001', productName: 'Lamp', lineCount: 2 },
    ]);
  });
});
