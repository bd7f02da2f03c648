import type { TemplateFault } from '../../domain/templates/check-template';
import type { Messages } from '../../i18n/messages';
import { findMeantField } from './field-names';

/** What is wrong with a template in the words of a language, without the place. */
export function describeTemplateFault({ code, name }: TemplateFault, { templates, rest }: Messages): string {
  const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  const message = templates.fault[code](shown);
  const meant = code === 'unknownField' ? findMeantField(name) : null;
  return meant === null ? message : [message, templates.fault.didYouMean(meant)].join(rest.separator);
}

/**
 * All that is wrong with a template, each with its place, and then what happens until it is mended: what a cell beside the
 * template says. Empty where nothing is wrong.
 */
export function describeTemplateProblems(faults: readonly TemplateFault[], messages: Messages): string {
  if (faults.length === 0) return '';
  const { templates } = messages;
  const places = faults.map((fault) =>
    templates.faultAt({
      part: templates.part[fault.part],
      line: fault.line,
      message: describeTemplateFault(fault, messages),
    }),
  );
  return [...new Set(places), templates.instead].join('\n');
}
