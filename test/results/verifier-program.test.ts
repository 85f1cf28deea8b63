import { expect, it } from 'vitest';
import { verifierModule } from '../../functions/results/browser/build-verifier.ts';

it('the verification program in the repository is the one its sources make (write it anew with `npx vitest run --config test/vitest.config.ts -u test/results/verifier-program.test.ts`)', async () => {
  await expect(await verifierModule()).toMatchFileSnapshot(
    '../../functions/results/browser/verifier-program.ts',
  );
});
