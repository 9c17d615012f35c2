import type { Receipt } from '@anteroom/contracts-payments';
import { PdfReceiptPrinter } from './pdf-receipt-printer';
import { printable } from './printable.rules';
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
    ['Müller €9.50 × 2', 'Müller €9.50 × 2'],
    ['Łukasz Dvořák', 'Lukasz Dvorák'],
    ['Анна Щукина', 'Anna Shchukina'],
    ['−9.50', '–9.50'],
    ['山', '?'],
  ])('PAY-5: “%s” is printed as “%s”', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it('PAY-5: is a PDF', async () => {
    const pdf = await new PdfReceiptPrinter().print(receipt);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-6).toString().trim()).toBe('%%EOF');
    expect(pdf.length).toBeLessThan(10_000);
  });
});
