/** The daily and other limits of one account (F001–F017). */
export interface Quotas {
  readonly mailRecipientsPerDay: number;
  readonly triggerMinutesPerDay: number;
  readonly propertyCallsPerDay: number;
  readonly fetchCallsPerDay: number;
  readonly calendarEventsPerDay: number;
  readonly spreadsheetsPerDay: number;
  readonly recipientsPerMessage: number;
  /** Bytes of text and HTML together. */
  readonly mailBodyBytes: number;
  readonly attachmentsPerMessage: number;
  readonly attachmentBytes: number;
  readonly triggersPerUser: number;
}

const consumer: Quotas = {
  mailRecipientsPerDay: 100,
  triggerMinutesPerDay: 90,
  propertyCallsPerDay: 50_000,
  fetchCallsPerDay: 20_000,
  calendarEventsPerDay: 5_000,
  spreadsheetsPerDay: 250,
  recipientsPerMessage: 50,
  mailBodyBytes: 200 * 1024,
  attachmentsPerMessage: 250,
  attachmentBytes: 25 * 1024 * 1024,
  triggersPerUser: 20,
};

/** Google's quotas by kind of account. */
export const googleQuotas: Readonly<Record<'consumer' | 'workspace', Quotas>> = {
  consumer,
  workspace: {
    ...consumer,
    mailRecipientsPerDay: 1500,
    triggerMinutesPerDay: 360,
    propertyCallsPerDay: 500_000,
    fetchCallsPerDay: 100_000,
    calendarEventsPerDay: 10_000,
    spreadsheetsPerDay: 3_200,
    mailBodyBytes: 400 * 1024,
  },
};
