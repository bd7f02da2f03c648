import type { Messages } from '../messages';

export const dashboard: Messages['dashboard'] = {
  title: '看板',
  subtitle: '订单表的实时数据。金额和未付余额不含已取消的订单。',
  tile: {
    orders: '订单数',
    lines: '明细行数',
    amount: '订单金额',
    paid: '已付金额',
    outstanding: '未付余额',
    overdue: '已逾期',
    dueToday: '今日到期',
    dueSoon: '即将到期',
    deliveredLate: '逾期交付',
    onHold: '暂停',
    problems: '有问题的行',
    urgentOpen: '未结束的紧急订单',
  },
  status: { title: '按状态', status: '订单状态', lines: '行数', amount: '金额' },
  month: { title: '按下单月份', thisMonth: '本月', lastMonth: '上月', orders: '订单数', lines: '行数', amount: '金额' },
  rules: { title: '规则', id: '编号', rule: '规则说明', lines: '当前行数' },
  stopped: '邮件已停止发送：每小时检查超过六小时没有运行。请在侧边栏查看提醒。',
  top: {
    customers: '客户前十名',
    products: '产品前十名',
    customer: '客户姓名',
    product: '产品/服务',
    lines: '行数',
    amount: '金额',
    asOf: (time) => `截至 ${time}。选择“立即检查”可更新。`,
    never: '下次检查时填写。',
  },
};
