import type { Receipt } from '@anteroom/contracts-payments';
import { runsOf } from './alphabets.rules';
import { alphabets } from './noto-fonts';
import { PdfReceiptPrinter } from './pdf-receipt-printer';
import { receiptRows } from './receipt-rows.rules';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const receipt: Receipt = {
  id: '018f0000-0000-7000-a000-000000000001',
  number: 'R-000042',
  kind: 'payment',
  branchId: '018f0000-0000-7000-a000-000000000002',
  branchName: 'Northgate Medical Centre',
  timeZone: 'Europe/Berlin',
  language: 'en-GB',
  visitId: '018f0000-0000-7000-a000-000000000003',
  issuedAt: '2026-11-24T10:44:00Z',
  by: { id: '018f0000-0000-7000-a000-000000000004', name: 'Anna Keller', colour: 0 },
  client: 'Анна Łukasz-Müller',
  lines: [{ name: 'Cardiology consultation', quantity: 2, gross: eur(9500), discount: eur(950), total: eur(8550) }],
  billDiscount: { amount: eur(50), reason: 'Regular client' },
  total: eur(8500),
  paidBefore: eur(4000),
  parts: [{ method: 'cash', register: 'Till 1', amount: eur(4500), given: eur(5000), change: eur(500) }],
  amount: eur(4500),
  surplus: eur(0),
  reason: null,
  balance: eur(0),
};

describe('PAY-5 a printed receipt', () => {
  it('PAY-5: says in the branch’s time what was taken for what, and what is still to pay', () => {
    const rows = receiptRows(receipt).map((row) => ('amount' in row ? `${row.text} | ${row.amount}` : row.kind));
    expect(rows).toEqual([
      'heading',
      'Receipt | R-000042',
      '24 Nov 2026 | 11:44',
      'Client | Анна Łukasz-Müller',
      'Served by | Anna Keller',
      'rule',
      'Cardiology consultation × 2 | €95.00',
      '  Discount | −€9.50',
      'Discount: Regular client | −€0.50',
      'rule',
      'Total | €85.00',
      'Paid before | €40.00',
      'rule',
      'Cash | €45.00',
      '  Given | €50.00',
      '  Change | €5.00',
      'Paid | €45.00',
      'rule',
      'Still to pay | €0.00',
    ]);
  });

  it.each([
    ['Müller €9.50 × 2', ['latin: Müller €9.50 × 2']],
    ['Łukasz Dvořák', ['latin-ext: Ł', 'latin: ukasz Dvo', 'latin-ext: ř', 'latin: ák']],
    ['Анна Щукина', ['cyrillic: Анна', 'latin:  ', 'cyrillic: Щукина']],
    ['Αθηνά', ['greek: Αθηνά']],
    ['−9.50', ['latin: −9.50']],
    ['山', ['latin: ?']],
    ['Dr محمد علي', ['latin: Dr ', 'arabic: علي', 'latin:  ', 'arabic: محمد']],
    ['יעל', ['hebrew: יעל']],
  ])('PAY-5: “%s” is written letter by letter as it is, each by the font that has it', (text, runs) => {
    const written = runsOf(text, alphabets()).map(
      (run) => `${run.alphabet.name.split('-').slice(2).join('-')}: ${run.text}`,
    );
    expect(written.map((run) => run.replace(/^(arabic|hebrew)-/, ''))).toEqual(runs);
  });

  it('PAY-5: is a PDF that carries its fonts, small enough for a message, and the same whenever it is printed', async () => {
    const print = () => new PdfReceiptPrinter().print({ ...receipt, client: 'Анна Łukasz محمد' });
    const pdf = await print();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-6).toString().trim()).toBe('%%EOF');
    const fonts = new Set(
      Array.from(pdf.toString('latin1').matchAll(/\/FontName \/\w+\+([\w-]+)/g), ([, name]) => name),
    );
    expect([...fonts].sort()).toEqual(['NotoSans-Bold', 'NotoSans-Regular', 'NotoSansArabic-Regular']);
    expect(pdf.length).toBeLessThan(60_000);
    expect(await print()).toEqual(pdf);
  });
});
