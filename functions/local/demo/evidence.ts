import type { Month } from '../../domain/month.ts';
import { evidenceReader } from '../../evidence/evidence-sheet.ts';
import { importEvidence } from '../../evidence/import-evidence.ts';
import { localNow } from '../../evidence/local-now.ts';
import type { World } from '../../ports.ts';
import { type County, demoPlaces } from './county.ts';
import { noteDeed, signerOf } from './people.ts';

/** The office's inspection of a month: most firms pass, the bad one fails. Imported as a clerk's sheet is. */
export async function importDemoEvidence(world: World, county: County, month: Month): Promise<void> {
  const reader = evidenceReader('inspections', localNow(world));
  reader.take({ line: 1, cells: ['检查编号', '统一社会信用代码', '检查日期', '检查得分', '检查结果'] });
  const inspected = county.firms.filter((_, place) => place % 4 === Number(month.slice(5)) % 4);
  const bad = county.firms[demoPlaces.bad];
  const firms = bad === undefined ? inspected : [...new Set([...inspected, bad])];
  for (const [index, firm] of firms.entries()) {
    const failed = firm === bad;
    reader.take({
      line: index + 2,
      cells: [
        `JC${month.replace('-', '')}${String(index + 1).padStart(2, '0')}`,
        firm.id,
        `${month}-12`,
        failed ? '52' : String(78 + ((index * 7) % 18)),
        failed ? '不合格' : '合格',
      ],
    });
  }
  await noteDeed(world, county, 'officer', 'import-evidence', '', { kind: 'inspections' });
  const by = signerOf(world, county, 'officer');
  const { bad: refused } = await importEvidence(world, reader.done(), { file: `${month}执法检查.csv`, by });
  if (refused.length > 0) throw new Error(`the demo's inspections of ${month} were refused`);
}
