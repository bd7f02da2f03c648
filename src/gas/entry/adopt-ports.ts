import type { AdoptPorts } from '../../app/commands/adopt-table';
import { createOrderImport } from '../sheets/order-import';
import { locateOrderTable } from '../sheets/order-table';
import { createTableSource } from '../sheets/table-source';
import { sidebarPorts } from './sidebar-ports';

/** What copying a table works with. */
export function adoptPorts(): AdoptPorts {
  const ports = sidebarPorts();
  return {
    ...ports,
    tables: createTableSource(ports.memory),
    rows: createOrderImport(() => locateOrderTable(ports.memory)),
  };
}
