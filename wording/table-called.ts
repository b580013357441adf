import type { Say } from './say.ts';

interface Called {
  readonly number: number;
  readonly name: string;
}

/** Empty where the table has none: "Tafel 1" is no name of its own, in whatever language it was written. */
export const ownTableName = ({ number, name }: Called): string => {
  const only = /^(?:tafel|table)?\s*0*(\d+)$/i.exec(name.trim());
  return only && Number(only[1]) === number ? '' : name.trim();
};

/** What people call the table: "Het Veer", or "Tafel 1" where it has no name of its own. */
export const tableName = (say: Say<'common.table'>, table: Called): string =>
  ownTableName(table) || say('common.table', { number: table.number });

/** Its number, and its name where it has one: "Tafel 1, Het Veer". */
export function tableTitle(say: Say<'common.table' | 'common.tableNamed'>, table: Called): string {
  const { number } = table;
  const name = ownTableName(table);
  return name ? say('common.tableNamed', { number, name }) : say('common.table', { number });
}
