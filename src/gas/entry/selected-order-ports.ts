import type { PlacedLine } from '../../app/ports';
import type { AppRefusal } from '../../app/refusal';
import type { Result } from '../../domain/shared/result';
import { locateOrderTable } from '../sheets/order-table';
import { selectedLines } from '../sheets/selected-lines';
import { sidebarPorts } from './sidebar-ports';

/** What the commands on the selected rows work with: the same as the sidebar's, so that both do the same. */
export function selectionPorts() {
  return sidebarPorts();
}

export type SelectionPorts = ReturnType<typeof selectionPorts>;

/** Runs a command on the lines that are selected, or refuses with `order.none-selected`. */
export function withSelectedLines<T>(
  work: (lines: readonly PlacedLine[], ports: SelectionPorts) => Result<T, AppRefusal>,
): Result<T, AppRefusal> {
  const ports = selectionPorts();
  const lines = selectedLines(() => locateOrderTable(ports.memory), ports.lock);
  return lines.ok ? work(lines.value, ports) : lines;
}
