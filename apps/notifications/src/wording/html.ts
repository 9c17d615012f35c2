const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

const link = /https?:\/\/[^\s<]+/g;
const button =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#0b5e56;color:#ffffff;text-decoration:none';

function withLinks(line: string): string {
  const isAlone = new RegExp(`^${link.source}$`).test(line);
  return line.replace(link, (url) => `<a href="${url}"${isAlone ? ` style="${button}"` : ''}>${url}</a>`);
}

/** A plain text as HTML that any mail program shows: paragraphs, and links that can be tapped. */
export function htmlOf(text: string): string {
  const paragraphs = escaped(text)
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:0 0 16px">${part.split('\n').map(withLinks).join('<br>')}</p>`);
  const style = 'font:16px/1.5 system-ui,sans-serif;color:#12211e;max-width:560px;margin:0 auto;padding:24px';
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body><div style="${style}">${paragraphs.join('')}</div></body></html>`;
}
