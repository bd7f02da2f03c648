import type { ChangeReport } from '../../app/api/order-form';
import type { TodayBoard } from '../../app/api/today-board';
import { canTransition, type OrderStatus } from '../../domain/order/order-status';
import { formatDay } from '../format';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';
import type { OrderGroup } from './order-group';

export type Action = 'select' | 'shipped' | 'delivered' | 'paid' | 'date' | 'message';

/** What the buttons of one order do. One at a time; a failure is kept in words at the order. */
export function useOrderActions(group: OrderGroup, onBoard: (board: TodayBoard) => void) {
  const { texts, server, language, today, announce } = useSidebar();
  const { busy, problem, attempt } = useCall<Action>();
  const words = texts.sidebar.today;
  const order = group.orderNumber || words.noNumber;
  const lineIds = group.lines.map((line) => line.lineId).filter((lineId) => lineId !== '');

  const report = (change: ChangeReport | null, done: string) => {
    if (!change) return;
    const missing = change.missing > 0 ? words.missing({ count: change.missing }) : '';
    announce(missing || (change.changed === 0 ? words.unchanged({ order }) : done));
    onBoard(change.board);
  };

  return {
    busy,
    problem,
    select: async () => {
      const selected = await attempt('select', () => server.selectLine({ lineId: group.lines[0].lineId }));
      if (selected) announce(words.selected({ row: selected.row }));
    },
    changeStatus: async (status: Extract<OrderStatus, 'shipped' | 'delivered'>) => {
      const able = group.lines.filter((line) => line.lineId !== '' && canTransition(line.status, status));
      const request = { lineIds: able.map((line) => line.lineId), status };
      report(await attempt(status, () => server.changeStatus(request), true), words.done[status]({ order }));
    },
    pay: async () =>
      report(await attempt('paid', () => server.payOrder({ orderNumber: group.orderNumber }), true), words.done.paid({ order })),
    changeDate: async (date: string) =>
      report(
        await attempt('date', () => server.changeExpectedDate({ lineIds, date }), true),
        words.done.date({ order, date: formatDay(date, today, language) }),
      ),
    composeMessage: () => attempt('message', () => server.getOrderMessage({ orderNumber: group.orderNumber })),
  };
}
