import type { Messages } from '../messages';

export const rest: Messages['rest'] = {
  dayOff: '今天是休息日。',
  night: '现在不是自动发邮件的时段。',
  until: ({ day, hour }) => `不操作的话，这些邮件将在${day} ${hour}:00 起自动发出。`,
  separator: '',
};
