// Which words a property takes (`list`, `cards`, `month`), asked of the compiler: a manifest has only the name of their type.
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Adds to each field of the elements its `kind` (boolean, number or string; undefined for what is no attribute) and its
 * `values`, the words that it takes; none where any text will do.
 *
 * @template {{ name: string, types: string, fields: { name: string, attribute?: string }[] }} E
 * @param {readonly E[]} elements
 * @param {string} root folder that `types` starts from
 */
export function valuesOf(elements, root) {
  const files = elements.map(({ types }) => join(root, types));
  const options = { strict: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
  const program = ts.createProgram(files, { ...options, target: ts.ScriptTarget.ES2022, noEmit: true });
  const checker = program.getTypeChecker();
  return elements.map((element, at) => {
    const source = program.getSourceFile(files[at]);
    const module = source && checker.getSymbolAtLocation(source);
    const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === element.name);
    if (!symbol) throw new Error(`${element.types} does not export ${element.name}`);
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    return { ...element, fields: element.fields.map((field) => ({ ...field, ...wordsOf(checker, type, field.name) })) };
  });
}

function wordsOf(checker, element, name) {
  const property = element.getProperty(name);
  if (!property) throw new Error(`${checker.typeToString(element)} has no property ${name}`);
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
  const parts = type.isUnion() ? type.types : [type];
  const all = (flag) => parts.every(({ flags }) => (flags & flag) !== 0);
  if (all(ts.TypeFlags.BooleanLike)) return { kind: 'boolean', values: [] };
  if (all(ts.TypeFlags.NumberLike)) return { kind: 'number', values: [] };
  if (all(ts.TypeFlags.StringLiteral)) return { kind: 'string', values: parts.map(({ value }) => value) };
  return { kind: all(ts.TypeFlags.StringLike) ? 'string' : undefined, values: [] };
}
