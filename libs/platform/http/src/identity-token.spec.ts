import type { StaffIdentity } from '@anteroom/contracts-shared';
import { IdentitySigner, IdentityVerifier } from './identity-token';

const secret = 'a secret that is long enough for HS256';
const anna: StaffIdentity = {
  id: '0190a000-0000-7000-8000-000000009001',
  name: 'Anna Keller',
  colour: 0,
  rights: ['calendar.view'],
  branchIds: ['0190a000-0000-7000-8000-000000000001'],
};

describe('signed identity', () => {
  it('SYS-1: arrives as it was signed', async () => {
    const token = await new IdentitySigner(secret).sign(anna);
    expect(await new IdentityVerifier(secret).verify(token)).toEqual(anna);
  });

  it('SYS-1: is refused when another secret signed it, or when it was altered', async () => {
    const token = await new IdentitySigner('another secret that is long enough too').sign(anna);
    await expect(new IdentityVerifier(secret).verify(token)).rejects.toMatchObject({ code: 'not-signed-in' });
    const [head, , signature] = (await new IdentitySigner(secret).sign(anna)).split('.');
    const forged = Buffer.from(JSON.stringify({ ...anna, rights: ['appointment.overbook'], exp: 9e9 })).toString(
      'base64url',
    );
    expect(await new IdentityVerifier(secret).find(`${head}.${forged}.${signature}`)).toBeUndefined();
  });

  it('SYS-1: is refused after a minute, also by one who has verified it before', async () => {
    let now = Date.now();
    const clock = () => now;
    const token = await new IdentitySigner(secret, clock).sign(anna);
    const verifier = new IdentityVerifier(secret, clock);
    expect(await verifier.find(token)).toEqual(anna);
    now += 61_000;
    expect(await verifier.find(token)).toBeUndefined();
  });

  it('SYS-1: is signed anew when rights change, and reused for half of its life otherwise', async () => {
    let now = Date.now();
    const signer = new IdentitySigner(secret, () => now);
    const first = await signer.sign(anna);
    expect(await signer.sign({ ...anna })).toBe(first);
    expect(await signer.sign({ ...anna, rights: [] })).not.toBe(first);
    now += 31_000;
    expect(await signer.sign(anna)).not.toBe(first);
  });
});
