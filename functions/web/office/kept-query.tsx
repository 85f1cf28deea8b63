import type { Reader } from '../language.ts';

/** Hidden fields of a form that reads: what the address says already, and the language and size that were asked for. */
export function KeptQuery({
  reader,
  values = {},
}: {
  reader: Reader;
  values?: Readonly<Record<string, string>>;
}) {
  const kept = {
    ...values,
    ...(reader.chosen ? { lang: reader.language } : {}),
    ...(reader.large ? { size: 'large' } : {}),
  };
  return (
    <>
      {Object.entries(kept)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
