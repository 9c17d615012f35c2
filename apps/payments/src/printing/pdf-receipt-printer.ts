import type { Receipt } from '@anteroom/contracts-payments';
import PDFDocument from 'pdfkit';
import { ReceiptPrinter } from '../application/receipts/receipt-printer';
import { PdfPen } from './pdf-pen';
import { type ReceiptRow, receiptRows } from './receipt-rows.rules';

/** 80 mm paper, in PDF points; the page is as long as the receipt. */
const width = 226;
const margin = 14;
const size = 8.5;
const lineHeight = 13;
const textWidth = width - 2 * margin;
/** Between words and their amount. */
const gap = 8;

/** Receipts as PDF, in fonts that travel with the file and write names as their owners do. */
export class PdfReceiptPrinter extends ReceiptPrinter {
  async print(receipt: Receipt): Promise<Buffer> {
    const rows = receiptRows(receipt);
    const height = 2 * margin + (rows.length + 1) * lineHeight;
    // the same receipt is the same file, whenever it is printed
    const info = { Title: receipt.number, CreationDate: new Date(receipt.issuedAt) };
    const document = new PDFDocument({ size: [width, height], margin: 0, info });
    const bytes = bytesOf(document);
    const pen = new PdfPen(document);
    for (const [index, row] of rows.entries()) draw(pen, row, margin + index * lineHeight);
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

function draw(pen: PdfPen, row: ReceiptRow, y: number): void {
  if (row.kind === 'rule') return pen.rule({ from: margin, to: width - margin, y: y + lineHeight / 2 - 1 });
  const isStrong = row.kind === 'strong' || row.kind === 'heading';
  const style = { weight: isStrong ? 700 : 400, size: row.kind === 'heading' ? 11 : size } as const;
  const amount = 'amount' in row ? row.amount : '';
  const amountWidth = amount === '' ? 0 : pen.widthOf(amount, style) + gap;
  const text = pen.shortened(row.text, style, textWidth - amountWidth);
  const isHeading = row.kind === 'heading';
  const x = isHeading ? margin + (textWidth - pen.widthOf(text, style)) / 2 : margin;
  // larger letters need air below them; above them is the margin
  pen.write(text, style, { x, y: isHeading ? y - 4 : y });
  if (amount) pen.write(amount, style, { x: width - margin - amountWidth + gap, y });
}
