import { DASHBOARD_ROWS, DASHBOARD_WIDTH, dashboardCells } from '../../../src/app/workbook/dashboard-grid';
import { ORDER_STATUSES } from '../../../src/domain/order/order-status';
import { messagesFor } from '../../../src/i18n/messages-for';

const cells = dashboardCells((key) => `<${key}>`, 'en');
const formulas = cells.flat().filter((cell) => cell.startsWith('='));

describe('dashboardCells', () => {
  it('fill a rectangle', () => {
    expect(cells.map((row) => row.length)).toEqual(Array(DASHBOARD_ROWS.last).fill(DASHBOARD_WIDTH));
  });

  it('count the labels of both languages', () => {
    const overdue = cells[DASHBOARD_ROWS.secondTiles]?.[1];

    expect(overdue).toBe('=COUNTIFS(<orderNumber>;"<>";<dueState>;"Overdue")+COUNTIFS(<orderNumber>;"<>";<dueState>;"已逾期")');
  });

  it('name each status in the language that is asked for', () => {
    const zh = dashboardCells((key) => key, 'zh');
    const { status } = messagesFor('zh').labels;

    expect(ORDER_STATUSES.map((_, index) => zh[DASHBOARD_ROWS.firstStatus - 1 + index]?.[1])).toEqual(Object.values(status));
  });

  it('are formulas that every locale reads: semicolons, no decimal literal, no array braces', () => {
    expect(formulas.length).toBeGreaterThan(30);
    expect(formulas.filter((formula) => /,|\{|\d\.\d/.test(formula))).toEqual([]);
  });
});
