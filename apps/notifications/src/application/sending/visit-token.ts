import { createHmac, timingSafeEqual } from 'node:crypto';

const signatureBytes = 12;
/** Of the id and the signature, as base64url. */
const tokenSigns = 38;

/** The token at the beginning of what an address has in its place, without the marks that stood behind the link. */
export function tokenIn(text: string): string {
  return new RegExp(`^[\\w-]{0,${tokenSigns}}`).exec(text)?.[0] ?? '';
}

/** The secrets in links: the id of a link, and a signature that only this installation can make (HMAC-SHA256, cut). */
export class VisitTokens {
  constructor(
    private readonly secret: string,
    /** Where clients reach this installation, without a slash at the end. */
    private readonly publicUrl: string,
  ) {}

  urlOf(linkId: string): string {
    return `${this.publicUrl}/api/visit/${this.tokenOf(linkId)}`;
  }

  tokenOf(linkId: string): string {
    const id = Buffer.from(linkId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.#sign(id)]).toString('base64url');
  }

  /** Undefined for a token that this installation did not make. */
  linkIdOf(token: string): string | undefined {
    const bytes = Buffer.from(tokenIn(token), 'base64url');
    if (bytes.length !== 16 + signatureBytes) return undefined;
    const id = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), this.#sign(id))) return undefined;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  #sign(id: Buffer): Buffer {
    return createHmac('sha256', this.secret).update('visit ').update(id).digest().subarray(0, signatureBytes);
  }
}
