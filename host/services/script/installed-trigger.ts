/** When a clock trigger fires (F093). Hours and minutes are in the trigger's zone. */
export interface ClockSchedule {
  readonly kind: 'minutes' | 'hours' | 'days' | 'weeks' | 'month' | 'once';
  /** Every n of the kind. */
  readonly every: number;
  readonly hour: number;
  readonly minute: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekDay: number | null;
  readonly monthDay: number | null;
  /** The instant of a trigger that fires once. */
  readonly at: number | null;
  readonly timeZone: string;
}

/** A trigger that the script installed; it runs as its creator, whoever acts (F089). */
export interface InstalledTrigger {
  readonly id: string;
  readonly handler: string;
  readonly eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly creator: string;
  readonly created: number;
  readonly schedule: ClockSchedule | null;
  /** The next time that it is due; null where it waits for no time, or a trigger that fires once has fired (F094). */
  readonly nextTime: number | null;
  /** Made while a trigger was running: such ones are reported to be dead (F095). */
  readonly isDisabled: boolean;
}
