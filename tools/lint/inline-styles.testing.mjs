// The styles that components carry in their decorators, for Stylelint, which only reads sheets.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { workspaceRoot } from './projects.mjs';

const sheetsIn = (node) => {
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(sheetsIn);
  if (ts.isTemplateExpression(node))
    return [[node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('')];
  return ts.isStringLiteralLike(node) ? [node.text] : [];
};

/** Every inline sheet of a component's source, without what is filled into it. */
export function stylesIn(source) {
  const sheets = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'styles') sheets.push(...sheetsIn(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('component.ts', source, ts.ScriptTarget.Latest, true));
  return sheets;
}

/** Every component of the front desk with inline styles: its file and its sheets. */
export function listInlineStyles() {
  const files = globSync('apps/front-desk/src/**/*.ts', { cwd: workspaceRoot });
  return files
    .filter((file) => !file.endsWith('.spec.ts'))
    .map((file) => ({ file, sheets: stylesIn(readFileSync(path.join(workspaceRoot, file), 'utf8')) }))
    .filter(({ sheets }) => sheets.length > 0);
}
