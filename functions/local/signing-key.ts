import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Operation, Refusal } from './aws-endpoints.ts';
import { readData, writeData } from './data-folder.ts';

/** The P-256 key that signs results locally: made once, kept in the data folder, readable by its owner only. */
export async function localSigningKey(folder: string): Promise<KeyObject> {
  const standing = await readData(folder, 'signing-key.pem');
  if (standing !== undefined) return createPrivateKey(standing);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeData(folder, 'signing-key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return privateKey;
}

/** The two operations of KMS that the service uses, over a local key. */
export function kmsOperations(key: KeyObject): Readonly<Record<string, Operation>> {
  return {
    'TrentService.Sign': async (input) => {
      if (input.MessageType === 'DIGEST') return new Refusal('ValidationException', 'whole messages only');
      const message = Buffer.from(String(input.Message), 'base64');
      const signature = sign('sha256', message, { key, dsaEncoding: 'der' });
      return {
        KeyId: input.KeyId,
        Signature: signature.toString('base64'),
        SigningAlgorithm: 'ECDSA_SHA_256',
      };
    },
    'TrentService.GetPublicKey': async (input) => {
      const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
      return {
        KeyId: input.KeyId,
        PublicKey: spki.toString('base64'),
        KeySpec: 'ECC_NIST_P256',
        KeyUsage: 'SIGN_VERIFY',
      };
    },
  };
}
