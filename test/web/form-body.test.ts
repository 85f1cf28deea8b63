import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFields, isFormType } from '../../functions/web/form-body.ts';

const bytes = (text: string) => new TextEncoder().encode(text).buffer;

describe('the body of a form', () => {
  it('is read back as it was written, whatever names and values are', () => {
    const fields = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fields, (given) => {
        const read = formFields(bytes(new URLSearchParams(Object.entries(given)).toString()));
        expect('fields' in read && [...read.fields]).toEqual(
          Object.entries(given).map(([n, v]) => [n.toWellFormed(), v.toWellFormed()]),
        );
      }),
    );
  });

  it('takes any name as a name', () => {
    const read = formFields(bytes('__proto__=1&constructor=2'));
    expect('fields' in read && [...read.fields]).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  it.each([
    ['q1=5&q1=5', 'duplicate'],
    ['q1=5&%71%31=4', 'duplicate'],
    ['q1=%', 'unreadable'],
    ['q1=%E0%A4%A', 'unreadable'],
    ['q1=%FF', 'unreadable'],
  ])('%s is refused as %s', (text, refused) => {
    expect(formFields(bytes(text))).toEqual({ refused });
  });

  it('that is no UTF-8 is refused, and no bytes at all make it fail', () => {
    expect(formFields(new Uint8Array([0x61, 0xff]).buffer)).toEqual({ refused: 'unreadable' });
    fc.assert(fc.property(fc.uint8Array(), (any) => void formFields(Uint8Array.from(any).buffer)));
  });

  it('has the type of a plain form', () => {
    expect(isFormType('application/x-www-form-urlencoded')).toBe(true);
    expect(isFormType('Application/X-WWW-Form-Urlencoded; charset=UTF-8')).toBe(true);
    for (const type of [
      undefined,
      '',
      'text/plain',
      'multipart/form-data',
      'application/x-www-form-urlencodedx',
    ])
      expect(isFormType(type)).toBe(false);
  });
});
