/** What is asked before mails go out at a time at which none would by itself. */
export const rest = {
  dayOff: 'Today is a day off.',
  night: 'At this hour no mail goes out by itself.',
  /** Only while reminders are on. */
  until: ({ day, hour }: { day: string; hour: number }) => `By themselves they go out on ${day} from ${hour}:00.`,
  separator: ' ',
} as const;
