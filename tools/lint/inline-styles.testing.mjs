// The styles that components carry in their decorators, for Stylelint, which only reads sheets.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, simpleTraverse } from '@typescript-eslint/typescript-estree';
import { workspaceRoot } from './projects.mjs';

const sheetsIn = (node) => {
  if (node.type === 'ArrayExpression') return node.elements.flatMap(sheetsIn);
  if (node.type === 'TemplateLiteral') return [node.quasis.map((part) => part.value.cooked).join('')];
  return node.type === 'Literal' ? [String(node.value)] : [];
};

/** Every inline sheet of a component's source. */
export function stylesIn(source) {
  const sheets = [];
  simpleTraverse(parse(source, { jsDocParsingMode: 'none' }), {
    enter(node) {
      if (node.type === 'Property' && node.key.name === 'styles') sheets.push(...sheetsIn(node.value));
    },
  });
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
