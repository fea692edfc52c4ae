import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const keyFor = (secret: string, what: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', what, 32));

/** Text that only the holder of `data/secret.key` reads again: AES-256-GCM, base64 of iv, tag and text. */
export function seal(secret: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'tandem sealed text'), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

/** Null when it was sealed with another key, or is no sealed text. */
export function unseal(secret: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  try {
    const iv = bytes.subarray(0, IV_BYTES);
    const opened = createDecipheriv('aes-256-gcm', keyFor(secret, 'tandem sealed text'), iv);
    opened.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([opened.update(bytes.subarray(IV_BYTES + TAG_BYTES)), opened.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const SIGNATURE_BYTES = 16;
const sign = (secret: string, of: string): Buffer =>
  createHmac('sha256', keyFor(secret, 'tandem unsubscribe')).update(of).digest().subarray(0, SIGNATURE_BYTES);

/** What stands in a link to unsubscribe: whose, of which making, and that we have made it. It lives without a table. */
export function unsubscribeToken(secret: string, accountId: string, linkVersion: number): string {
  const id = Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${id}.${linkVersion.toString(36)}.${sign(secret, `${accountId} ${linkVersion}`).toString('base64url')}`;
}

/** Null for what we have not made. Whether the link still holds is for the one who knows the present making. */
export function readUnsubscribeToken(secret: string, token: string): { accountId: string; linkVersion: number } | null {
  const [id = '', making = '', signature = ''] = token.split('.');
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const linkVersion = Number.parseInt(making, 36);
  const given = Buffer.from(signature, 'base64url');
  if (hex.length !== 32 || !Number.isSafeInteger(linkVersion) || given.length !== SIGNATURE_BYTES) return null;
  const accountId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(given, sign(secret, `${accountId} ${linkVersion}`)) ? { accountId, linkVersion } : null;
}
