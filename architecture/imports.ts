import { parseSync, Visitor } from 'vite';

/** Everything a module imports or re-exports, types too, as it is written there. What is computed at run time is not seen. */
export function importsOf(file: string, source: string): readonly string[] {
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found = new Set<string>();
  for (const { moduleRequest } of module.staticImports) found.add(moduleRequest.value);
  for (const { entries } of module.staticExports)
    for (const { moduleRequest } of entries) if (moduleRequest) found.add(moduleRequest.value);
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])(.*)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2]) found.add(literal[2]);
  }
  new Visitor({ TSImportType: (node) => void found.add(node.source.value) }).visit(program);
  return [...found];
}

/** A file that does nothing but pass on what other files export. */
export function isBarrel(file: string, source: string): boolean {
  const { program } = parseSync(file, source);
  const passesOn = program.body.filter(
    (one) =>
      one.type === 'ExportAllDeclaration' || (one.type === 'ExportNamedDeclaration' && one.source !== null),
  );
  return passesOn.length > 0 && passesOn.length === program.body.length;
}

/** What a style sheet takes in from other files and packages. */
export const styleImportsOf = (source: string): readonly string[] =>
  [...source.matchAll(/@import\s+["']([^"']+)["']/g)].map((match) => match[1] ?? '');
