import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoInstant } from './demo-instant.ts';

describe('the moment at which the demo stands', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'anteroom-demo-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const wanted = '2026-11-24T09:20:00Z';

  it('SYS-5: is the clock’s, or what was asked for', () => {
    const clock = demoInstant({ dataDir, begun: false, wanted: undefined });
    expect(Math.abs(Date.parse(clock) - Date.now())).toBeLessThan(5_000);
    expect(demoInstant({ dataDir, begun: false, wanted })).toBe(wanted);
  });

  it('SYS-5: stays what it was for a service that is loaded later, whatever is asked for then', () => {
    demoInstant({ dataDir, begun: false, wanted });
    expect(demoInstant({ dataDir, begun: true, wanted: undefined })).toBe(wanted);
    expect(demoInstant({ dataDir, begun: true, wanted: '2027-01-01T00:00:00Z' })).toBe(wanted);
  });

  it('SYS-5: is new where everything is loaded anew', () => {
    demoInstant({ dataDir, begun: false, wanted });
    expect(demoInstant({ dataDir, begun: false, wanted: undefined })).not.toBe(wanted);
  });
});
