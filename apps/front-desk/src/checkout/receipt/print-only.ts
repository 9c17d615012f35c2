/**
 * Prints one element and nothing else of the page: a copy of it in a frame that is gone afterwards, with the page's own
 * styles.
 */
export function printOnly(element: HTMLElement): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;inline-size:0;block-size:0;border:0';
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return;
  page.documentElement.lang = document.documentElement.lang;
  page.documentElement.dataset['theme'] = 'light';
  // paper of 80 mm, as receipt printers have it; on a sheet it stands at the top
  const paper = page.createElement('style');
  paper.textContent = '@page { margin: 4mm }';
  page.head.append(paper);
  for (const style of document.querySelectorAll('style, link[rel="stylesheet"]'))
    page.head.append(style.cloneNode(true));
  page.body.append(element.cloneNode(true));
  page.body.style.cssText = 'inline-size:72mm;margin:0;background:none';
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  // the copied stylesheets are the page's own and come from its cache; a frame that never loads would never print
  setTimeout(() => view.print(), 150);
}
