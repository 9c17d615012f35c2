import axe from 'axe-core';

/** What axe finds wrong in a part of a page, by rule. Contrast is measured where there are colours: in the browser. */
export async function accessFaults(part: HTMLElement): Promise<string[]> {
  document.body.append(part);
  const { violations } = await axe.run(part, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
