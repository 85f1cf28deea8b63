import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleEntry } from './bundle-entry.ts';

/** The code of a function by its entry below functions/, e.g. `resident/resident`. */
export type Bundle = (entry: string) => Code;

/** The code as it is deployed. */
export const bundled: Bundle = (entry) => Code.fromAsset(bundleEntry(`functions/${entry}.lambda.ts`));

/** Code that is never run: for a synthesis of which only the wiring matters (tests, the state machine's definition). */
export const unbundled: Bundle = () => Code.fromInline('exports.handler = undefined;');
