import axe from 'axe-core';

/** What only a page that is painted can be asked; looked at in a browser. */
const unpainted = {
  'color-contrast': { enabled: false },
  'label-content-name-mismatch': { enabled: false },
  region: { enabled: false },
};

/** What axe finds wrong with an element in the document: the rule, and where. */
export async function axeComplaints(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: unpainted });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
