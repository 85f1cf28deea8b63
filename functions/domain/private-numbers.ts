/** What stands between the groups of a number, as people write it. */
const between = String.raw`[\s\-_./·#:—–~]`;
/** Digits with no more than that between them. */
const runs = new RegExp(String.raw`\d(?:${between}{0,3}\d)*(?:${between}?[Xx](?![A-Za-z]))?`, 'g');
const separator = new RegExp(`${between}+`);

/** A resident identity number (GB 11643): region, birthday, order, check character. A firm's credit code has no birthday in it. */
const identity = /(?<!\d)[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;

const mobile = /^1[3-9]\d{9}$/;
const date = /^20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/** Whether a text has somebody's mobile number in it, or the number of an identity card; however it is spaced, with the country's code or without. */
export function holdsPrivateNumber(text: string): boolean {
  return [...text.normalize('NFKC').matchAll(runs)].some(([run]) => isPrivate(run));
}

function isPrivate(run: string): boolean {
  const digits = run.replaceAll(new RegExp(between, 'g'), '');
  if (identity.test(run) || identity.test(digits)) return true;
  // With spaces between, groups are as anybody likes to write them; else they mean something.
  return windows(run.split(separator)).some(isMobile) || run.split(/[^\d\s]+/).some((part) => spaced(part));
}

function spaced(part: string): boolean {
  const digits = part.replaceAll(/\s/g, '');
  return /\s/.test(part) && mobile.test(digits.replace(/^(?:00)?86(?=1)|^0(?=1)/, ''));
}

/** Neighbouring groups that have together as many digits as a telephone. */
function windows(groups: readonly string[]): string[][] {
  return groups.flatMap((_, from) =>
    [1, 2, 3, 4].map((length) => groups.slice(from, from + length)).filter((own) => own.length > 0),
  );
}

/**
 * Whether groups are a mobile number: 3-4-4 as it is spoken, or the half of that. Eleven digits in other groups, as in 15-2026-00123, or a number of three digits before a
 * date, are an order's.
 */
function isMobile([given = '', ...rest]: readonly string[]): boolean {
  const first = given.replace(/^(?:00)?86(?=1)|^0(?=1)/, '');
  const groups = [first, ...rest];
  const lengths = groups.map(({ length }) => length).join('-');
  if (!mobile.test(groups.join('')) || !['11', '3-8', '7-4', '3-4-4'].includes(lengths)) return false;
  return lengths !== '3-8' || !date.test(rest[0] ?? '');
}

/** A landline: the area's code and seven or eight digits, in one or with a mark between. */
const landline = new RegExp(
  String.raw`(?<!\d)(?:(?:00)?86${between}?0?|0)(?:10|2\d|[3-9]\d{2})\)?${between}{0,2}[2-9]\d{2,3}${between}?\d{4}(?!\d)`,
);

/** Whether a text has a landline in it. Firms and offices have theirs in columns of their own. */
export function holdsLandline(text: string): boolean {
  return landline.test(text.normalize('NFKC'));
}

/** A text without the digits that look like somebody's number: all that stand together with one, however they are spaced. `isOne` tells of a run of digits. */
export function withoutPrivateNumbers(
  name: string,
  isOne: (digits: string) => boolean = holdsPrivateNumber,
): string {
  return name.normalize('NFKC').replaceAll(runs, (digits) => (isOne(digits) ? '***' : digits));
}
