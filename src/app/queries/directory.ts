import type { ColumnKey } from '../../domain/order/columns';
import type { OrderLine } from '../../domain/order/order-line';
import { type Result, success } from '../../domain/shared/result';
import type { Directory, KnownCustomer, KnownOrder, KnownProduct } from '../api/directory';
import type { OrderBook, SettingsStore } from '../ports';
import type { AppRefusal } from '../refusal';

const DIRECTORY_COLUMNS: readonly ColumnKey[] = [
  'orderNumber',
  'customerName',
  'contact',
  'productName',
  'unitPrice',
  'paymentMethod',
  'orderDate',
  'owner',
  'email',
  'shippingAddress',
  'language',
  'specification',
  'unit',
];

/** So many of each travel to the sidebar; who ordered longer ago is typed in again. */
const KNOWN = 500;

/**
 * What earlier orders know, latest first, for suggestions in the order form.
 *
 * Customers with the same name are told apart by their contact; the latest line of each says the rest.
 */
export function readDirectory(ports: {
  readonly orders: OrderBook;
  readonly settings: SettingsStore;
}): Result<Directory, AppRefusal> {
  const listed = ports.orders.listLines(DIRECTORY_COLUMNS);
  if (!listed.ok) return listed;
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const latestFirst = listed.value.map(({ line }) => line).reverse();
  return success({
    customers: listCustomers(latestFirst),
    products: listProducts(latestFirst),
    owners: unique([...settings.value.team.map((member) => member.name), ...latestFirst.map((line) => line.owner)]),
    paymentMethods: unique(latestFirst.map((line) => line.paymentMethod)),
    orders: listOrders(latestFirst),
  });
}

function listCustomers(latestFirst: readonly OrderLine[]): readonly KnownCustomer[] {
  const named = latestFirst.filter((line) => line.customerName !== '');
  const withContact = new Set(named.filter((line) => line.contact !== '').map((line) => keyOf(line.customerName)));
  const known = new Map<string, KnownCustomer>();
  for (const line of named) {
    // Where the customer is known with a contact, a line without one tells nothing new.
    if (line.contact === '' && withContact.has(keyOf(line.customerName))) continue;
    const key = `${keyOf(line.customerName)}\n${keyOf(line.contact)}`;
    const before = known.get(key);
    known.set(key, {
      name: before?.name ?? line.customerName,
      contact: line.contact,
      email: before?.email || line.email,
      shippingAddress: before?.shippingAddress || line.shippingAddress,
      language: before?.language || line.language,
    });
  }
  return [...known.values()].slice(0, KNOWN);
}

/** Discounts and shipping are lines too; their price says nothing about the next time, but it is easily typed over. */
function listProducts(latestFirst: readonly OrderLine[]): readonly KnownProduct[] {
  const known = new Map<string, KnownProduct>();
  for (const line of latestFirst) {
    const key = `${keyOf(line.productName)}\n${keyOf(line.specification)}`;
    const before = known.get(key);
    if (line.productName === '') continue;
    known.set(key, {
      name: before?.name ?? line.productName,
      specification: line.specification,
      unit: before?.unit || line.unit,
      unitPrice: before?.unitPrice ?? line.unitPrice,
    });
  }
  return [...known.values()].slice(0, KNOWN);
}

/** Orders as a search shows them.
 *
 * @param latestFirst - Lines from the last row up.
 */
export function listOrders(latestFirst: readonly OrderLine[]): readonly KnownOrder[] {
  const known = new Map<string, KnownOrder>();
  for (const line of latestFirst) {
    if (line.orderNumber === '') continue;
    // The lines come from below, so the last one seen is the order's first.
    known.set(line.orderNumber, {
      orderNumber: line.orderNumber,
      customerName: line.customerName,
      orderDate: line.orderDate,
      productName: line.productName,
      lineCount: (known.get(line.orderNumber)?.lineCount ?? 0) + 1,
    });
  }
  return [...known.values()].slice(0, KNOWN);
}

function unique(values: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const value of values) if (value !== '' && !known.has(keyOf(value))) known.set(keyOf(value), value);
  return [...known.values()].slice(0, KNOWN);
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}
