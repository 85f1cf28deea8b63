import { at, order } from './orders.ts';
import { beyond, type Row } from './verdict-table.ts';

const paused = (from: string, to?: string) => ({
  pause: { from: at(from), ...(to !== undefined && { to: at(to) }) },
});

/** Edge cases of orders that were put off, made by hand. */
export const pauseTable: readonly Row[] = [
  [
    'put off for 20 of 50 minutes',
    order({ closed: '03 08:50:00' }, paused('03 08:10', '03 08:30')),
    '5341-simple',
    'met',
  ],
  [
    'put off for a second less',
    order({ closed: '03 08:50:01' }, paused('03 08:10', '03 08:30')),
    '5341-simple',
    'breached',
  ],
  [
    'put off, where pauses count',
    order({ closed: '03 08:50:00' }, paused('03 08:10', '03 08:30')),
    '5341-simple',
    'breached',
    { clause: { pauses: 'count' } },
  ],
  [
    'put off without an end, closed',
    order({ closed: '08 08:00' }, paused('03 08:10')),
    '5341-simple',
    'unknown',
  ],
  [
    'put off without an end, closed in time without it',
    order({ closed: '03 08:30' }, paused('03 08:10')),
    '5341-simple',
    'met',
  ],
  [
    'put off without an end, called back',
    order({}, { ...paused('03 08:10'), callBack: {} }),
    '5533-close',
    'unknown',
  ],
  [
    'put off before it was received',
    order({ closed: '03 08:50' }, paused('03 07:00', '03 08:30')),
    '5341-simple',
    'unknown',
  ],
  [
    'put off before it was received, without an end, open',
    order({}, paused('01 08:10')),
    '5533-close',
    'unknown',
    { now: '20 08:00' },
  ],
  [
    'put off until before it began',
    order({ closed: '03 08:50' }, paused('03 08:20', '03 08:10')),
    '5341-simple',
    'unknown',
  ],
  ['put off until now', order({}, paused('03 08:10')), '5341-simple', 'running', { now: '20 08:00' }],
  [
    'put off only after the limit',
    order({}, paused('03 08:40')),
    '5341-simple',
    'breached',
    { now: '20 08:00' },
  ],
  [
    'put off for nobody knows how long, over the limit',
    order({ closed: '03 08:50:00' }, { pause: {} }),
    '5341-simple',
    'unknown',
  ],
  [
    'put off for nobody knows how long, within the limit',
    order({ closed: '03 08:30:00' }, { pause: {} }),
    '5341-simple',
    'met',
  ],
  [
    'a day of pause moves midnight by as much',
    order({ planned: '05 12:00' }, { ...beyond, ...paused('03 10:00', '03 22:00') }),
    '5341-plan',
    'met',
    { numbers: { dayMeans: 'calendar-day' } },
  ],
];
