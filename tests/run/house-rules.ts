/** Lint rules of this house that oxlint has no rule for. Loaded by oxlint.config.ts. */

interface Node {
  type: string;
  [key: string]: any; // oxlint-disable-line typescript/no-explicit-any -- an ESTree node of any type
}

interface Context {
  report(problem: { node: Node; message: string }): void;
}

const named = (node: Node | null | undefined, ...names: string[]): boolean =>
  node?.type === 'Identifier' && names.includes(node.name);

const clockMessage =
  'Time and chance come in as arguments (deps.clock, deps.ids), so that a test can say what they are.';

/** No `Date.now()`, `Date()`, `new Date()`, `performance.now()`, `Temporal.Now`, `Math.random()`. */
const noClock = {
  create: (context: Context) => ({
    NewExpression(node: Node) {
      if (named(node.callee, 'Date') && node.arguments.length === 0) context.report({ node, message: clockMessage });
    },
    CallExpression(node: Node) {
      if (named(node.callee, 'Date')) context.report({ node, message: clockMessage });
    },
    MemberExpression(node: Node) {
      const { object, property } = node;
      const reads =
        (named(object, 'Date', 'performance') && named(property, 'now')) ||
        (named(object, 'Math') && named(property, 'random')) ||
        (named(object, 'Temporal') && named(property, 'Now'));
      if (reads) context.report({ node, message: clockMessage });
    },
  }),
};

const testClockMessage =
  'A test waits for a condition (expect.poll, until, a locator) and asks what is there, not how long it took: on a busy machine ' +
  'everything takes longer. Let time pass on a clock of its own (page.clock, takeClock, a fake clock); measure in tests/bench.';
const compares = ['<', '>', '<=', '>=', '==', '===', '!=', '!=='];

/** Whether a reading of the time is judged: compared, or handed to `expect` or one of its matchers. */
function isJudged(node: Node): boolean {
  for (let at: Node | undefined = node.parent; at; at = at.parent) {
    if (at.type === 'BinaryExpression' && compares.includes(at.operator)) return true;
    if (
      at.type === 'CallExpression' &&
      (named(at.callee, 'expect') || /^to(Be|Equal|Match|Contain|Have|Strict)/.test(at.callee.property?.name))
    )
      return true;
    if (/Statement|Declaration|Function/.test(at.type)) return false;
  }
  return false;
}

/** In tests no `performance.now()`, no judging of `Date.now()`, no waiting for so many ms. */
const noClockInTests = {
  create: (context: Context) => ({
    ImportDeclaration(node: Node) {
      if (node.source.value === 'node:timers/promises') context.report({ node, message: testClockMessage });
    },
    ExportNamedDeclaration(node: Node) {
      if (node.source?.value === 'node:timers/promises') context.report({ node, message: testClockMessage });
    },
    CallExpression(node: Node) {
      const { callee, arguments: args } = node;
      const { object, property } = callee;
      const reads =
        named(property, 'now') && (named(object, 'performance') || (named(object, 'Date') && isJudged(node)));
      const waits =
        named(property, 'waitForTimeout') || (named(callee, 'setTimeout', 'setInterval') && Number(args[1]?.value) > 0);
      if (reads || waits) context.report({ node, message: testClockMessage });
    },
  }),
};

const htmlMessage = 'Text from outside must never become markup: use a Lit template or textContent.';
const htmlProperties = ['innerHTML', 'outerHTML', 'srcdoc'];
const htmlCalls = [
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseFromString',
  'createContextualFragment',
  'write',
  'writeln',
];

/** No way to turn a string into markup, neither as a property, a call, nor a binding in a template. */
const noRawHtml = {
  create: (context: Context) => ({
    MemberExpression(node: Node) {
      const name = node.property?.name ?? node.property?.value;
      if (htmlProperties.includes(name)) context.report({ node, message: htmlMessage });
    },
    CallExpression(node: Node) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || !htmlCalls.includes(callee.property?.name)) return;
      // `write` is also a method of streams and clipboards.
      if (callee.property.name.startsWith('write') && !named(callee.object, 'document')) return;
      context.report({ node, message: htmlMessage });
    },
    TemplateElement(node: Node) {
      if (/[.?@]?(innerHTML|outerHTML|srcdoc)\s*=\s*["']?$/i.test(node.value.raw))
        context.report({ node, message: htmlMessage });
    },
  }),
};

/** No `import 'package'`: no-restricted-imports does not see an import without names. */
const noSideDoor = {
  create: (context: Context) => ({
    ImportDeclaration(node: Node) {
      if (node.specifiers.length || node.source.value.startsWith('.')) return;
      context.report({
        node,
        message: 'Import a name, or do it in admin/src/ui: an import for its effect alone passes by the walls.',
      });
    },
  }),
};

const limitMessage =
  'Limits come from shared/src/domain (limits, patterns), where the contract has them too: then a field takes what the server takes.';

/** In a template no attribute with a limit of its own: `maxlength="40"`, `min="1"`, `pattern="…"`. */
const noOwnLimits = {
  create: (context: Context) => ({
    TemplateElement(node: Node) {
      if (/\s(maxlength|minlength|pattern|min|max)="?[^"\s>]/i.test(node.value.raw))
        context.report({ node, message: limitMessage });
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-clock': noClock,
    'no-clock-in-tests': noClockInTests,
    'no-own-limits': noOwnLimits,
    'no-raw-html': noRawHtml,
    'no-side-door': noSideDoor,
  },
};
