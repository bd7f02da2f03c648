import type { EngineArgument, EngineValue } from './functions';

/** A function as a value: what `LAMBDA` gives. A cell that holds one which nobody calls shows its error. */
export interface LambdaValue extends EngineValue {
  readonly lambda: {
    readonly parameters: number;
    call(args: readonly EngineArgument[]): EngineArgument;
  };
}

export function lambdaValue(parameters: number, call: (args: readonly EngineArgument[]) => EngineArgument): LambdaValue {
  return { ...missing('A LAMBDA must be called with values.'), lambda: { parameters, call } };
}

/** `#N/A`, which Google shows for a wrong number of arguments and for a missing LAMBDA. */
export function missing(message: string): EngineValue & { readonly value: string } {
  return { value: '#N/A', message };
}

/** Calls what should be a LAMBDA; what is none, or takes another number of values, gives `#N/A`. */
export function callLambda(lambda: EngineArgument, args: readonly EngineArgument[]): EngineArgument {
  const refusal = lambdaRefusal(lambda, args.length);
  return refusal ?? (lambda as LambdaValue).lambda.call(args);
}

/** Why something cannot be called with so many values; null where it can. */
export function lambdaRefusal(lambda: EngineArgument, count: number): EngineValue | null {
  if (!isLambda(lambda)) return isErrorValue(lambda) ? lambda : missing('Argument must be a LAMBDA.');
  const expected = lambda.lambda.parameters;
  if (expected === count) return null;
  return missing(`Wrong number of arguments to LAMBDA. Expected ${expected} arguments, but got ${count} arguments.`);
}

function isLambda(value: EngineArgument): value is LambdaValue {
  return typeof value === 'object' && 'lambda' in value;
}

function isErrorValue(value: EngineArgument): value is EngineValue {
  return value !== undefined && 'value' in value && typeof value.value === 'string' && value.value.startsWith('#');
}
