// Calls back for everything that makes one module depend on another, in whichever syntax.

const isLiteral = (node) => node?.type === 'Literal' && typeof node.value === 'string';

const everySpecifierIsType = (node) =>
  node.specifiers.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type');

/**
 * @param {(dependency: { node: object, source: string, isType: boolean, isLazy: boolean }) => void} visit
 * `isType`: erased by the compiler; `isLazy`: loaded when the call is reached.
 */
export function visitImports(visit) {
  const visitSource = (node, source, { isType = false, isLazy = false } = {}) => {
    if (isLiteral(source)) visit({ node: source, source: source.value, isType, isLazy });
  };
  return {
    ImportDeclaration: (node) =>
      visitSource(node, node.source, { isType: node.importKind === 'type' || everySpecifierIsType(node) }),
    ExportNamedDeclaration: (node) => visitSource(node, node.source, { isType: node.exportKind === 'type' }),
    ExportAllDeclaration: (node) => visitSource(node, node.source, { isType: node.exportKind === 'type' }),
    ImportExpression: (node) => visitSource(node, node.source, { isLazy: true }),
    TSImportType: (node) => visitSource(node, node.source ?? node.argument?.literal, { isType: true }),
    'CallExpression[callee.name="require"]': (node) => visitSource(node, node.arguments[0]),
  };
}
