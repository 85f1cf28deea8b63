/** When the service acts by itself, in the bureau's time zone: read by the stack and by the local service. SECURITY §3. */
export interface TimetableEntry {
  readonly name: string;
  readonly target: 'start-month' | 'daily' | 'start-count' | 'notify' | 'case-day' | 'events';
  readonly hour: number | 'every';
  readonly minute: number;
  /** Day of the month; every day where absent. */
  readonly dayOfMonth?: number;
}

/** The close of a month at 00:15 on the 1st with two watchdogs calling the same starter; the daily job and that of cases; nightly counting; in the morning what waits for the office; every hour what other systems are told. */
export const timetable: readonly TimetableEntry[] = [
  { name: 'close-month', target: 'start-month', hour: 0, minute: 15, dayOfMonth: 1 },
  { name: 'watchdog-first', target: 'start-month', hour: 0, minute: 45, dayOfMonth: 1 },
  { name: 'watchdog-second', target: 'start-month', hour: 6, minute: 0, dayOfMonth: 1 },
  { name: 'daily', target: 'daily', hour: 3, minute: 0 },
  { name: 'count', target: 'start-count', hour: 2, minute: 0 },
  { name: 'case-day', target: 'case-day', hour: 3, minute: 30 },
  { name: 'notify', target: 'notify', hour: 8, minute: 30 },
  { name: 'events', target: 'events', hour: 'every', minute: 20 },
];
