/** What a module exports, and every type of the source that its signatures name, as the compiler sees them. */
import { resolve } from 'node:path';
import ts from 'typescript';

/** The exports of a module, in alphabetical order. */
export interface Exported {
  readonly values: readonly string[];
  readonly types: readonly string[];
  /** Types of the source that the signature of a value speaks of, or such a type in turn. */
  readonly needed: readonly string[];
}

/** Modules as the compiler reads them. */
export function programOf(paths: readonly string[]): ts.Program {
  const config: unknown = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  return ts.createProgram(
    paths.map((path) => resolve(path)),
    { ...options, types: [] },
  );
}

/** The exports of a module of `program`. */
export function exportedBy(program: ts.Program, path: string): Exported {
  return exportsIn(program, resolve(path));
}

function exportsIn(program: ts.Program, path: string): Exported {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${path} is no module`);
  const all = checker
    .getExportsOfModule(module)
    .map((symbol) => ({ name: symbol.name, of: originOf(symbol, checker) }));
  const values = all.filter(({ of }) => isValue(of));
  const types = all.filter(({ of }) => !isValue(of));
  const needed = neededBy(
    values.map(({ of }) => of),
    checker,
  );
  const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name).sort();
  return { values: names(values), types: names(types), needed: names(needed) };
}

function isValue(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Value) !== 0;
}

function originOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The types of the source that the symbols speak of, and those that these speak of, and so on. */
function neededBy(symbols: readonly ts.Symbol[], checker: ts.TypeChecker): readonly ts.Symbol[] {
  const needed = new Set<ts.Symbol>();
  const waiting = [...symbols];
  for (let symbol = waiting.pop(); symbol !== undefined; symbol = waiting.pop()) {
    const spoken = (symbol.declarations ?? []).flatMap(signatureOf).flatMap((node) => namedIn(node, checker));
    const fresh = spoken.filter((each) => isOwn(each) && !needed.has(each));
    fresh.forEach((each) => needed.add(each));
    waiting.push(...fresh);
  }
  return [...needed];
}

function isOwn({ declarations: [first] = [], flags }: ts.Symbol): boolean {
  const isDeclared = first?.getSourceFile().fileName.startsWith(resolve('src')) ?? false;
  return isDeclared && (flags & ts.SymbolFlags.TypeParameter) === 0;
}

/** What of a declaration its users see. */
function signatureOf(declaration: ts.Declaration): readonly ts.Node[] {
  if (ts.isFunctionDeclaration(declaration))
    return [...declaration.parameters, ...(declaration.type ? [declaration.type] : [])];
  if (ts.isVariableDeclaration(declaration)) return declaration.type ? [declaration.type] : [];
  if (ts.isClassDeclaration(declaration))
    return declaration.members.filter(ts.isConstructorDeclaration).flatMap((made) => [...made.parameters]);
  return [declaration];
}

/** The types that a piece of source names. */
function namedIn(node: ts.Node, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const look = (each: ts.Node): void => {
    const name = ts.isTypeReferenceNode(each)
      ? each.typeName
      : ts.isExpressionWithTypeArguments(each)
        ? each.expression
        : null;
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol) found.push(originOf(symbol, checker));
    ts.forEachChild(each, look);
  };
  look(node);
  return found;
}
