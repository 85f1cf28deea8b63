import type { Manifest } from '../../domain/result/manifest.ts';
import { monthLabel } from '../../web/dates.ts';
import type { Column } from '../../web/office/table.tsx';

/** The month of a result in every row of a file, so that a trial month says so where the file goes. */
export function monthColumn(manifest: Pick<Manifest, 'month' | 'trial'>): Column<unknown> {
  return {
    head: { zh: '评价月', en: 'month' },
    value: (_, language) => monthLabel(manifest, language),
    fileOnly: true,
  };
}
