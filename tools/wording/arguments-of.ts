import { IntlMessageFormat } from 'intl-messageformat';

/** Argument name → TypeScript type, in alphabetical order. */
export type ArgumentTypes = Readonly<Record<string, string>>;

type Node = ReturnType<IntlMessageFormat['getAst']>[number];
/** The kinds of node in an ICU message, as the parser numbers them. */
const kind = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7, tag: 8 };

/**
 * The arguments that a message asks for. Dates and times are refused: formatted inside a message they
 * ignore the time zone, so they come in as words from `wording/times.ts`. The only tag is `<b>`.
 */
export function argumentsOf(key: string, message: string): ArgumentTypes {
  const found = new Map<string, string>();
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) note(node);
  };
  const branches = (node: Node): void => {
    if ('options' in node) for (const option of Object.values(node.options)) visit(option.value);
  };
  const note = (node: Node): void => {
    const is = node.type as number;
    if (is === kind.literal || is === kind.pound) return;
    if (is === kind.date || is === kind.time)
      throw new Error(`${key}: a date or time inside a message ignores the zone`);
    if (is === kind.tag) {
      if ('value' in node && node.value !== 'b') throw new Error(`${key}: the only tag is <b>`);
      if ('children' in node) visit(node.children);
      return;
    }
    if (!('value' in node) || typeof node.value !== 'string') return;
    found.set(node.value, strictest(found.get(node.value), typeOf(node)));
    branches(node);
  };
  visit(new IntlMessageFormat(message, 'nl').getAst());
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function typeOf(node: Node): string {
  const is = node.type as number;
  if (is === kind.number || is === kind.plural) return 'number';
  if (is === kind.select && 'options' in node)
    return Object.keys(node.options)
      .map((option) => `'${option}'`)
      .join(' | ');
  return 'string | number';
}

/** The same argument used twice: the use that asks most of it decides. */
const strictest = (one: string | undefined, other: string): string =>
  one === undefined || one === 'string | number' ? other : one;
