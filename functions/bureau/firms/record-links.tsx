import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import { firmWords as w } from './words.ts';

/** Links of a record's page to its form and to who and what changed it, for whoever may follow them; those of a firm lie open to whoever reaches `whole`. */
export function RecordLinks({
  visit,
  address,
  whole = false,
}: {
  visit: Visit;
  address: string;
  whole?: boolean;
}) {
  const { reader } = visit;
  const ways = [
    ['change-registry', 'edit', w.edit],
    ['see-trail', 'history', w.changes],
  ] as const;
  return (
    <>
      {ways.map(([may, place, words]) => {
        const reach = visit.reachFor(may);
        if (reach === undefined || (whole && !reach.everything)) return null;
        return <a href={linkFor(reader, `${address}/${place}`)}>{words[reader.language]}</a>;
      })}
    </>
  );
}
