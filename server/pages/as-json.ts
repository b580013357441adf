/** JSON that can stand inside a script element: nothing in it can close the element. */
export const asJson = (boot: unknown): string => JSON.stringify(boot).replaceAll('<', '\\u003c');
