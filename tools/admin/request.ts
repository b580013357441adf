import { parseArgs } from 'node:util';

/** How an export is written, and the file that it goes to: `-` for the screen. */
export interface Written {
  readonly as: 'json' | 'csv';
  readonly file: string;
}

/** What the operator asks. */
export type AdminRequest =
  | { readonly kind: 'help' }
  | { readonly kind: 'unreadable'; readonly what: string }
  | { readonly kind: 'backup'; readonly file: string }
  | { readonly kind: 'restore'; readonly file: string }
  | {
      readonly kind: 'export';
      readonly input: { readonly project: string | null };
      readonly written: Written;
    }
  | {
      readonly kind: 'setup';
      readonly input: { readonly organisation: string; readonly name?: string; readonly email: string };
    }
  | { readonly kind: 'token'; readonly input: { readonly email: string; readonly days?: number } }
  | { readonly kind: 'erase'; readonly input: { readonly person: string; readonly wordsToo: boolean } };

const options = {
  help: { type: 'boolean', short: 'h' },
  organisation: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  days: { type: 'string' },
  project: { type: 'string' },
  json: { type: 'string' },
  csv: { type: 'string' },
  person: { type: 'string' },
  words: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** Which options each command takes, those it cannot do without first. */
const commands: Readonly<
  Record<string, { needs: readonly (keyof Values)[]; may: readonly (keyof Values)[] }>
> = {
  setup: { needs: ['organisation', 'email'], may: ['name'] },
  token: { needs: ['email'], may: ['days'] },
  backup: { needs: [], may: [] },
  restore: { needs: [], may: [] },
  export: { needs: [], may: ['json', 'csv', 'project'] },
  erase: { needs: ['person'], may: ['words'] },
};

export function readRequest(words: readonly string[]): AdminRequest {
  let values: Values;
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true }));
  } catch (error) {
    return { kind: 'unreadable', what: error instanceof Error ? error.message : String(error) };
  }
  if (values.help || words.length === 0) return { kind: 'help' };
  const [name = '', ...files] = positionals;
  const wrong = whatIsWrong(name, files, values);
  return wrong === null ? requestOf(name, files[0] ?? '', values) : { kind: 'unreadable', what: wrong };
}

function whatIsWrong(name: string, files: readonly string[], values: Values): string | null {
  const command = commands[name];
  if (command === undefined) return name === '' ? 'COMMAND' : name;
  const wanted = name === 'backup' || name === 'restore' ? 1 : 0;
  if (files.length < wanted) return 'FILE';
  if (files.length > wanted) return files[wanted] ?? '';
  const missing = command.needs.find((option) => !values[option]);
  if (missing !== undefined) return `--${missing}`;
  const stray = Object.keys(values).find(
    (option) => ![...command.needs, ...command.may].includes(option as keyof Values),
  );
  if (stray !== undefined) return `--${stray}`;
  if (name === 'export' && !values.json === !values.csv) return values.json ? '--csv' : '--json';
  return values.days !== undefined && !/^\d+$/.test(values.days) ? '--days' : null;
}

function requestOf(command: string, file: string, values: Values): AdminRequest {
  const {
    organisation = '',
    name,
    email = '',
    days,
    project = null,
    json,
    csv,
    person = '',
    words = false,
  } = values;
  switch (command) {
    case 'setup':
      return {
        kind: command,
        input: { organisation, email, ...(name === undefined ? {} : { name }) },
      };
    case 'token':
      return { kind: command, input: { email, ...(days === undefined ? {} : { days: Number(days) }) } };
    case 'erase':
      return { kind: command, input: { person, wordsToo: words } };
    case 'export':
      return {
        kind: command,
        input: { project },
        written: json === undefined ? { as: 'csv', file: csv ?? '' } : { as: 'json', file: json },
      };
    default:
      return { kind: command === 'backup' ? 'backup' : 'restore', file };
  }
}
