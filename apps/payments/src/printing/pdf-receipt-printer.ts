import type { Receipt } from '@anteroom/contracts-payments';
import PDFDocument from 'pdfkit';
import { ReceiptPrinter } from '../application/receipts/receipt-printer';
import { printable } from './printable.rules';
import { type ReceiptRow, receiptRows } from './receipt-rows.rules';

/** 80 mm paper, in PDF points; the page is as long as the receipt. */
const width = 226;
const margin = 14;
const size = 8.5;
const lineHeight = 13;
const textWidth = width - 2 * margin;
/** Between words and their amount. */
const gap = 8;

/** Receipts as PDF in the fonts that every reader has, so that the file stays small and looks the same everywhere. */
export class PdfReceiptPrinter extends ReceiptPrinter {
  async print(receipt: Receipt): Promise<Buffer> {
    const rows = receiptRows(receipt);
    const height = 2 * margin + (rows.length + 1) * lineHeight;
    // the same receipt is the same file, whenever it is printed
    const info = { Title: receipt.number, CreationDate: new Date(receipt.issuedAt) };
    const document = new PDFDocument({ size: [width, height], margin: 0, info });
    const bytes = bytesOf(document);
    for (const [index, row] of rows.entries()) draw(document, row, margin + index * lineHeight);
    document.end();
    return bytes;
  }
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
  });
}

function draw(document: PDFKit.PDFDocument, row: ReceiptRow, y: number): void {
  if (row.kind === 'rule') return drawRule(document, y + lineHeight / 2 - 1);
  const isStrong = row.kind === 'strong' || row.kind === 'heading';
  document.font(isStrong ? 'Helvetica-Bold' : 'Helvetica').fontSize(row.kind === 'heading' ? 11 : size);
  const amount = 'amount' in row ? printable(row.amount) : '';
  const amountWidth = amount === '' ? 0 : document.widthOfString(amount) + gap;
  const align = row.kind === 'heading' ? 'center' : 'left';
  const text = shortened(document, printable(row.text), textWidth - amountWidth);
  document.text(text, margin, y, { lineBreak: false, width: textWidth, align });
  if (amount) document.text(amount, width - margin - amountWidth + gap, y, { lineBreak: false });
}

function drawRule(document: PDFKit.PDFDocument, y: number): void {
  document
    .moveTo(margin, y)
    .lineTo(width - margin, y)
    .dash(2, { space: 2 })
    .lineWidth(0.5)
    .stroke()
    .undash();
}

/** As much of the text as fits, with an ellipsis. */
function shortened(document: PDFKit.PDFDocument, text: string, most: number): string {
  if (document.widthOfString(text) <= most) return text;
  let kept = text;
  while (kept.length > 1 && document.widthOfString(`${kept}…`) > most) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
