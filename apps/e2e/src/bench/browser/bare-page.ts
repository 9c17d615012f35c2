/** What a browser does without any framework: the limit of what the front desk can do. */

/** A div appears where the button goes up: the least there can be between a click and a paint. */
export const barePage = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<style>div { position: absolute; inline-size: 200px; block-size: 40px; background: #ddd }</style>
<body><script>
  addEventListener('pointerup', (event) => {
    const drawn = document.createElement('div');
    drawn.className = 'own';
    drawn.textContent = 'Held';
    drawn.style.insetInlineStart = event.clientX + 'px';
    drawn.style.insetBlockStart = event.clientY + 'px';
    document.body.append(drawn);
  });
  addEventListener('keydown', () => document.querySelector('.own')?.remove());
</script>`;

/** As many blocks as the wide day has in view, plain, in something that scrolls. */
export function bareGrid(columns: number, each: number): string {
  const block = (column: number, n: number): string =>
    `<p style="left:${48 + column * 116}px;top:${60 + n * 40}px">Client ${n}<br>Consultation</p>`;
  const drawn = Array.from({ length: Math.min(columns, 14) }, (_, column) =>
    Array.from({ length: each }, (__, n) => block(column, n)).join(''),
  );
  return `<!doctype html><meta charset="utf-8"><title>Bare</title>
<style>
  .scroller { position: fixed; inset: 52px 0 28px 292px; overflow: auto }
  .sheet { position: relative; inline-size: ${48 + columns * 116}px; block-size: 1800px }
  p { position: absolute; margin: 0; inline-size: 110px; block-size: 26px; overflow: hidden; font: 12px sans-serif; background: #eff2f6 }
</style>
<div class="scroller"><div class="sheet">${drawn.join('')}</div></div>`;
}
