import type { AwsSettings } from '../aws-settings.ts';
import type { Signer } from '../ports/month.ts';
import { fingerprintOf, signatureOfDer } from './ecdsa.ts';

/**
 * Signs with a P-256 key that stays inside KMS. Texts are short (a manifest is signed by its hash): KMS takes 4 KB. The
 * client is loaded when first needed, so that it weighs on no other function.
 */
export function openSigner(signingKey: () => string, settings: AwsSettings): Signer {
  let client: ReturnType<typeof load> | undefined;
  const kms = () => {
    client ??= load(settings);
    return client;
  };

  async function publicKey() {
    const { sdk, client } = await kms();
    const { PublicKey } = await client.send(new sdk.GetPublicKeyCommand({ KeyId: signingKey() }));
    if (PublicKey === undefined) throw new Error('the signing key has no public half');
    return { fingerprint: fingerprintOf(PublicKey), spki: Buffer.from(PublicKey).toString('base64') };
  }
  let known: ReturnType<typeof publicKey> | undefined;
  const knownKey = () => {
    known ??= publicKey().catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    async sign(text) {
      const { sdk, client } = await kms();
      const command = new sdk.SignCommand({
        KeyId: signingKey(),
        Message: Buffer.from(text, 'utf8'),
        MessageType: 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const [{ Signature }, { fingerprint }] = await Promise.all([client.send(command), knownKey()]);
      if (Signature === undefined) throw new Error('KMS gave no signature');
      return { key: fingerprint, value: signatureOfDer(Signature) };
    },

    publicKeys: async () => [await knownKey()],
  };
}

async function load(settings: AwsSettings) {
  const sdk = await import('@aws-sdk/client-kms');
  return { sdk, client: new sdk.KMSClient({ ...settings }) };
}
