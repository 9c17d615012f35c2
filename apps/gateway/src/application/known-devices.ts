import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Accounts that one device is known for at most; the longest unused falls out. */
const mostAccounts = 12;
const written = /^([\w-]{22})((?:\.[\w-]{22}){1,12})$/;

/**
 * A device on which somebody has signed in before is told so by a cookie: a random id, and for each account that
 * succeeded there a mark that only the gateway can make. It signs nobody in. It gives the person a counter of their own,
 * so that failures elsewhere, on their account or behind their address, do not keep them out.
 */
export class KnownDevices {
  private readonly key: Buffer;

  constructor(identitySecret: string) {
    this.key = createHmac('sha256', identitySecret).update('anteroom device cookie').digest();
  }

  /** The device's id when the cookie is ours and somebody signed in to this account there; undefined otherwise. */
  find(cookie: string | undefined, account: string): string | undefined {
    const device = read(cookie);
    if (device === undefined) return undefined;
    const mark = Buffer.from(this.mark(device.id, account));
    return device.marks.some((one) => timingSafeEqual(Buffer.from(one), mark)) ? device.id : undefined;
  }

  /** The cookie's value after a sign-in to the account. */
  remember(cookie: string | undefined, account: string): string {
    const device = read(cookie) ?? { id: randomBytes(16).toString('base64url'), marks: [] };
    const mark = this.mark(device.id, account);
    const marks = [mark, ...device.marks.filter((one) => one !== mark)].slice(0, mostAccounts);
    return [device.id, ...marks].join('.');
  }

  private mark(id: string, account: string): string {
    return createHmac('sha256', this.key).update(`${id} ${account}`).digest('base64url').slice(0, 22);
  }
}

function read(cookie: string | undefined): { id: string; marks: string[] } | undefined {
  const [, id, marks] = written.exec(cookie ?? '') ?? [];
  return id === undefined || marks === undefined ? undefined : { id, marks: marks.slice(1).split('.') };
}
