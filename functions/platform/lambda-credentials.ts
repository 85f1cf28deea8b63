/**
 * Stands in Lambda's bundles for the SDK's search for credentials (files, metadata services, sign-in: 100 KB that are
 * never asked): Lambda hands credentials over in the environment, from where `awsSettings` passes them on.
 */
export function defaultProvider(): () => Promise<never> {
  return async () => {
    throw new Error('there are no credentials in the environment');
  };
}
