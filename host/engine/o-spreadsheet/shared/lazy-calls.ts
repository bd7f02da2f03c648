import type { Compiled } from './compiled';
import type { EngineArgument, EngineMatrix, EngineValue } from './functions';

/** Functions that leave an argument uncomputed which their result does not depend on, as Google's do. */
export const lazyCalls: Readonly<Record<string, (args: readonly Compiled[]) => Compiled>> = {
  IF: ([condition, whenTrue, whenFalse]) => {
    const nothing: EngineValue = { value: null };
    return (evaluation, names) => {
      const decisive = condition?.(evaluation, names);
      const choose = evaluation.functions['IF'];
      if (isMatrix(decisive)) {
        const branches = whenFalse ? [whenTrue, whenFalse] : [whenTrue];
        return choose?.(decisive, ...branches.map((branch) => branch?.(evaluation, names)));
      }
      const chosen = choose?.(decisive, { value: true }, { value: false });
      const truth = isMatrix(chosen) ? undefined : chosen?.value;
      if (typeof truth !== 'boolean') return chosen;
      if (!truth && !whenFalse) return chosen;
      return (truth ? whenTrue : whenFalse)?.(evaluation, names) ?? nothing;
    };
  },
  IFERROR:
    ([value, otherwise]) =>
    (evaluation, names) => {
      const given = value?.(evaluation, names);
      const mayFail = isMatrix(given) || String(given?.value).startsWith('#');
      return evaluation.functions['IFERROR']?.(given, mayFail ? otherwise?.(evaluation, names) : undefined);
    },
};

function isMatrix(value: EngineArgument): value is EngineMatrix {
  return Array.isArray(value);
}
