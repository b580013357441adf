/** What a decision comes to: a value, or a refusal. Exceptions are kept for bugs. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

/**
 * A refusal is a code with the facts a sentence needs; the sentence itself lives in `wording`
 * under `refusals.<code>`.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const refuse = <Code extends string>(
  code: Code,
  values?: Readonly<Record<string, string | number>>,
): Result<never, Refusal<Code>> => ({ ok: false, refusal: values ? { code, values } : { code } });
