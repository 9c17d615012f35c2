import { type Alphabet, type Run, runsOf } from './alphabets.rules';
import { type Weight, alphabets, fontFile } from './noto-fonts';

export interface Style {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
}

/** Writes lines of text in whatever alphabets they are, and rules, on one PDF. Positions are in points. */
export class PdfPen {
  private readonly known = new Set<string>();

  constructor(private readonly document: PDFKit.PDFDocument) {}

  widthOf(text: string, style: Style): number {
    return runsOf(text, alphabets()).reduce((sum, run) => sum + this.measure(run, style), 0);
  }

  write(text: string, style: Style, { x, y }: { x: number; y: number }): void {
    let at = x;
    for (const run of runsOf(text, alphabets())) {
      const runWidth = this.measure(run, style);
      // all fonts stand on the same line, whatever their own height is
      this.document.text(run.text, at, y + style.size, { lineBreak: false, baseline: 'alphabetic' });
      at += runWidth;
    }
  }

  /** As much of the text as fits, with an ellipsis. */
  shortened(text: string, style: Style, most: number): string {
    if (this.widthOf(text, style) <= most) return text;
    const letters = Array.from(text);
    while (letters.length > 1 && this.widthOf(`${letters.join('')}…`, style) > most) letters.pop();
    return `${letters.join('').trimEnd()}…`;
  }

  rule({ from, to, y }: { from: number; to: number; y: number }): void {
    this.document.moveTo(from, y).lineTo(to, y).dash(2, { space: 2 }).lineWidth(0.5).stroke().undash();
  }

  private measure({ alphabet, text }: Run, style: Style): number {
    this.take(alphabet, style);
    return this.document.widthOfString(text);
  }

  private take(alphabet: Alphabet, { weight, size }: Style): void {
    const name = `${alphabet.name}-${weight}`;
    if (!this.known.has(name)) this.document.registerFont(name, fontFile(alphabet, weight));
    this.known.add(name);
    this.document.font(name).fontSize(size);
  }
}
