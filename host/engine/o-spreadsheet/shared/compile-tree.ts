import type { AST } from '@odoo/o-spreadsheet';
import type { Compiled, Evaluation, Names } from './compiled';
import { type CallContext, callCustomFunction, noteCustomCall } from './custom-calls';
import { type FormulaTree, referenceIndex } from './formula-tree';
import type { EngineArgument, EngineFunction, EngineValue } from './functions';
import { joinName } from './join-operator';
import { callName } from './lambda-calls';
import { callLambda, lambdaValue, missing } from './lambda-value';
import { lazyCalls } from './lazy-calls';

/** The library's functions by name, with the counts of arguments that it has worked out. */
export type KnownFunctions = Readonly<Record<string, KnownFunction | undefined>>;

interface KnownFunction extends EngineFunction {
  readonly minArgRequired: number;
  readonly maxArgPossible: number;
  /** How many arguments at the end are repeated as a group. */
  readonly nbrArgRepeating: number;
}

/** Of a part of the formula: the names that are known there, the innermost first, and whether a range is asked for. */
interface Place {
  readonly scope: readonly string[];
  readonly isRange: boolean;
}

/**
 * Compiles a formula as Google Sheets reads it where the library's own compiler cannot: `LET` and `LAMBDA` bind names, a LAMBDA
 * is a value that can be handed on, a wrong number of arguments is `#N/A` and an unknown name `#NAME?`.
 */
export function compileTree(
  tree: FormulaTree,
  functions: KnownFunctions,
  nodesOf: (node: AST) => readonly AST[],
): (evaluation: Evaluation) => EngineArgument {
  const compiled = new TreeCompiler(tree.symbols, functions, nodesOf).compile(tree.root, { scope: [], isRange: false });
  return (evaluation) => compiled(evaluation, null);
}

/** Whether the library's own compiler would refuse a formula that Google Sheets takes, or compute what Google leaves uncomputed. */
export function needsOwnCompiler(nodes: readonly AST[], functions: KnownFunctions): boolean {
  return nodes.some((node) => {
    if (node.type === 'SYMBOL') return true;
    if (node.type === 'BIN_OPERATION' && node.value === '&') return ![node.left, node.right].every(isSingle);
    if (node.type !== 'FUNCALL') return false;
    const name = node.value.toUpperCase();
    const known = functions[name];
    return (
      !known || name in lazyCalls || name === 'LET' || name === 'LAMBDA' || countRefusal(name, known, node.args.length) !== null
    );
  });
}

/** Functions that give something else each time: no function of the script may be handed what they give (F194). */
const volatileFunctions = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);

/** Whether a part of a formula certainly gives one value. */
function isSingle(node: AST): boolean {
  if (node.type === 'BIN_OPERATION') return isSingle(node.left) && isSingle(node.right);
  return ['NUMBER', 'STRING', 'BOOLEAN'].includes(node.type) || (node.type === 'REFERENCE' && !node.value.includes(':'));
}

class TreeCompiler {
  constructor(
    private readonly symbols: readonly string[],
    private readonly functions: KnownFunctions,
    private readonly nodesOf: (node: AST) => readonly AST[],
  ) {}

  compile(node: AST, { scope, isRange }: Place): Compiled {
    const single = { scope, isRange: false };
    switch (node.type) {
      case 'BOOLEAN': {
        const { value } = node;
        return () => ({ value });
      }
      case 'NUMBER': {
        const { value: index } = node;
        return ({ formula }) => formula.literalValues.numbers[index];
      }
      case 'STRING': {
        const index = Number(node.value);
        return ({ formula }) => formula.literalValues.strings[index];
      }
      case 'REFERENCE': {
        const index = referenceIndex(node.value);
        if (isRange || node.value.includes(':')) return ({ range, references }) => range(references[index]);
        return ({ cell, references }) => cell(references[index]);
      }
      case 'EMPTY':
        return () => undefined;
      case 'SYMBOL':
        return this.compileName(node.value, { scope, isRange });
      case 'ARRAY':
        return call(
          'ARRAY.LITERAL',
          node.value.map((row) =>
            call(
              'ARRAY.ROW',
              row.map((cell) => this.compile(cell, { scope, isRange: true })),
            ),
          ),
        );
      case 'UNARY_OPERATION':
        return call(unaryOperators[String(node.value)] ?? '', [
          this.compile(node.operand, { scope, isRange: node.value === '#' }),
        ]);
      case 'BIN_OPERATION':
        return call(operators[String(node.value)] ?? '', [this.compile(node.left, single), this.compile(node.right, single)]);
      case 'FUNCALL':
        return this.compileCall(node.value.toUpperCase(), node.args, scope);
    }
  }

  private compileName(name: string, { scope, isRange }: Place): Compiled {
    const depth = scope.indexOf(name.toLowerCase());
    if (depth >= 0) return (_, names) => asked(valueAt(names, depth), isRange);
    const index = this.symbols.indexOf(name);
    return ({ formula, symbol }) => {
      const value = symbol(formula.symbols[index] ?? name, isRange);
      const isUnknown = value !== undefined && 'value' in value && value.value === '#BAD_EXPR';
      return isUnknown ? { value: '#NAME?', message: `Unknown range name: '${name.toUpperCase()}'.` } : value;
    };
  }

  private compileCall(name: string, args: readonly AST[], scope: readonly string[]): Compiled {
    if (name === 'LET') return this.compileLet(args, scope);
    if (name === 'LAMBDA') return this.compileLambda(args, scope);
    const all = (nodes: readonly AST[]) => nodes.map((node) => this.compile(node, { scope, isRange: false }));
    const [callee, ...values] = args;
    if (name === callName && callee) return callOf(this.compile(callee, { scope, isRange: false }), all(values));
    const depth = scope.indexOf(name.toLowerCase());
    if (depth >= 0) return callOf((_, names) => valueAt(names, depth), all(args));
    const known = this.functions[name];
    if (!known) {
      noteCustomCall();
      const [given, isVolatile] = [all(args), args.some((node) => this.isVolatile(node))];
      return (evaluation, names) =>
        callCustomFunction(
          name,
          given.map((arg) => arg(evaluation, names)),
          isVolatile,
          evaluation.functions as unknown as CallContext,
        );
    }
    const refusal = countRefusal(name, known, args.length);
    if (refusal) return () => refusal;
    const compiled = args.map((node, index) => this.compile(node, { scope, isRange: takesRange(known, index) }));
    return lazyCalls[name]?.(compiled) ?? call(name, compiled);
  }

  private isVolatile(node: AST): boolean {
    return this.nodesOf(node).some((each) => each.type === 'FUNCALL' && volatileFunctions.has(each.value.toUpperCase()));
  }

  /** `LET(name, value, …, result)`: a value may use the names before it. */
  private compileLet(args: readonly AST[], outer: readonly string[]): Compiled {
    const result = args.at(-1);
    if (!result || args.length < 3 || args.length % 2 === 0)
      return () => missing('Wrong number of arguments to LET. Expected names with their values, and a formula.');
    const values: Compiled[] = [];
    let scope = outer;
    for (let at = 0; at + 1 < args.length; at += 2) {
      const name = nameOf(args[at]);
      const value = args[at + 1];
      if (name === null || !value) return () => badName(at + 1, 'LET');
      values.push(this.compile(value, { scope, isRange: false }));
      scope = [name, ...scope];
    }
    const compiled = this.compile(result, { scope, isRange: false });
    return (evaluation, names) => {
      let inner = names;
      for (const value of values) inner = { value: value(evaluation, inner), outer: inner };
      return compiled(evaluation, inner);
    };
  }

  private compileLambda(args: readonly AST[], outer: readonly string[]): Compiled {
    const body = args.at(-1);
    if (!body) return () => missing('Wrong number of arguments to LAMBDA. Expected at least 1 arguments.');
    const parameters = args.slice(0, -1).map(nameOf);
    const bad = parameters.indexOf(null);
    if (bad >= 0) return () => badName(bad + 1, 'LAMBDA');
    const scope = [...(parameters as string[]).reverse(), ...outer];
    const compiled = this.compile(body, { scope, isRange: false });
    return (evaluation, names) =>
      lambdaValue(parameters.length, (values) => {
        let inner = names;
        for (const value of values) inner = { value: value ?? { value: null }, outer: inner };
        return compiled(evaluation, inner);
      });
  }
}

function call(name: string, args: readonly Compiled[]): Compiled {
  return (evaluation, names) => {
    const values = args.map((arg) => arg(evaluation, names));
    // The functions find the evaluation's other facts on the object that they are called on.
    return evaluation.functions[name]?.(...values);
  };
}

function callOf(callee: Compiled, args: readonly Compiled[]): Compiled {
  return (evaluation, names) =>
    callLambda(
      callee(evaluation, names),
      args.map((arg) => arg(evaluation, names)),
    );
}

function valueAt(names: Names | null, depth: number): EngineArgument {
  let found = names;
  for (let step = 0; step < depth; step += 1) found = found?.outer ?? null;
  return found?.value;
}

/** A name that stands for a cell is a range where one is asked for, as the cell itself is. */
function asked(value: EngineArgument, isRange: boolean): EngineArgument {
  return isRange && value !== undefined && 'value' in value && 'position' in value ? [[value]] : value;
}

function nameOf(node: AST | undefined): string | null {
  return node?.type === 'SYMBOL' && /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(node.value) ? node.value.toLowerCase() : null;
}

function badName(position: number, name: string): EngineValue {
  return { value: '#NAME?', message: `Argument ${position} of function ${name} is not a valid name.` };
}

function takesRange(known: KnownFunction, index: number): boolean {
  const { args, nbrArgRepeating: group } = known;
  const place = index < args.length || group === 0 ? index : args.length - group + ((index - args.length) % group);
  const parameter = args[place] as { readonly type?: readonly string[] } | undefined;
  return parameter?.type?.some((type) => type.startsWith('RANGE')) ?? false;
}

/** Why a function cannot be called with so many arguments, in Google's words; null where it can. */
function countRefusal(name: string, known: KnownFunction, count: number): EngineValue | null {
  const { minArgRequired: least, maxArgPossible: most } = known;
  if (count >= least && count <= most) return null;
  const expected =
    most === Number.POSITIVE_INFINITY ? `at least ${least}` : least === most ? `${least}` : `between ${least} and ${most}`;
  return missing(`Wrong number of arguments to ${name}. Expected ${expected} arguments, but got ${count} arguments.`);
}

const operators: Readonly<Record<string, string>> = {
  '=': 'EQ',
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '>=': 'GTE',
  '<>': 'NE',
  '>': 'GT',
  '<=': 'LTE',
  '<': 'LT',
  '^': 'POWER',
  '&': joinName,
};

const unaryOperators: Readonly<Record<string, string>> = {
  '-': 'UMINUS',
  '+': 'UPLUS',
  '%': 'UNARY.PERCENT',
  '#': 'SPILLED.RANGE',
};
