const statisticShown = 't-if="selectedStatistic !== undefined"';

/**
 * The library's templates with its box for sums shown only while it has something to tell, as Google's: the library shows
 * “Sum: __” beside any selected text.
 *
 * @throws if another version of the library has another template.
 */
export function adjustTemplates(templates: string): string {
  if (!templates.includes(statisticShown)) throw new Error('The template of the box for sums is not as it was.');
  return templates.replace(statisticShown, `t-if="selectedStatistic !== undefined and !selectedStatistic.endsWith('__')"`);
}
