import { linkFor, type Reader } from '../language.ts';

const words = { zh: '下载本表', en: 'This table as' } as const;

/** Links to the files of the table `name` of the page at `address`. */
export function TableFiles({ name, reader, address }: { name: string; reader: Reader; address: string }) {
  return (
    <p class="files">
      {words[reader.language]}{' '}
      {(['csv', 'xlsx'] as const).map((kind) => (
        <a href={linkFor(reader, fileAddress(address, name, kind))}>{kind.toUpperCase()}</a>
      ))}
    </p>
  );
}

function fileAddress(address: string, table: string, kind: 'csv' | 'xlsx'): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('file', kind);
  parameters.set('table', table);
  return `${path}?${parameters}`;
}
