// How much one function or one class may need: past these limits a part has a name of its own.

const mostArguments = 4;
const mostDependencies = 6;

const isInjected = (member) => {
  const value = member.type === 'PropertyDefinition' ? member.value : undefined;
  return value?.type === 'CallExpression' && value.callee.type === 'Identifier' && value.callee.name === 'inject';
};

const constructorOf = (body) =>
  body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');

const isConstructor = (node) => node.parent?.type === 'MethodDefinition' && node.parent.kind === 'constructor';

/** TypeScript's `this` parameter is no argument. */
const argumentsOf = (node) => node.params.filter((parameter) => parameter.name !== 'this');

export const fewDependencies = {
  meta: {
    type: 'suggestion',
    docs: { description: 'At most four arguments and six dependencies.' },
    schema: [],
    messages: {
      arguments: 'This function takes {{count}} arguments, {{most}} at most: pass an object that has a name.',
      dependencies: 'This class needs {{count}} others, {{most}} at most: name a part of it and move that part out.',
    },
  },
  create(context) {
    const checkFunction = (node) => {
      const count = argumentsOf(node).length;
      if (count <= mostArguments || isConstructor(node)) return;
      context.report({ node, messageId: 'arguments', data: { count, most: mostArguments } });
    };
    const checkClass = (node) => {
      const parameters = constructorOf(node.body)?.value.params.length ?? 0;
      const count = parameters + node.body.body.filter(isInjected).length;
      if (count > mostDependencies)
        context.report({ node: node.id ?? node, messageId: 'dependencies', data: { count, most: mostDependencies } });
    };
    return {
      FunctionDeclaration: checkFunction,
      FunctionExpression: checkFunction,
      ArrowFunctionExpression: checkFunction,
      ClassDeclaration: checkClass,
      ClassExpression: checkClass,
    };
  },
};
