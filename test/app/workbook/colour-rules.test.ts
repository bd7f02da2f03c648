import { FILL, MARK, orderColourRules, RULE_MARK, TEXT } from '../../../src/app/workbook/colour-rules';
import { ORDER_COLUMNS } from '../../../src/domain/order/columns';

const rules = orderColourRules((key) => `<${key}>`);

describe('orderColourRules', () => {
  it.each([
    ...Object.entries(FILL).map(([name, fill]) => [`urgent text on ${name}`, TEXT.urgent, fill] as const),
    ...Object.entries(FILL).map(([name, fill]) => [`body text on ${name}`, TEXT.body, fill] as const),
    ...Object.entries(FILL).map(([name, fill]) => [`normal text on ${name}`, TEXT.normal, fill] as const),
    ['closed text', TEXT.closed, FILL.closed] as const,
    ['late text', TEXT.late, FILL.closed] as const,
    ['normal text on paper', TEXT.normal, '#FFFFFF'] as const,
    ['problem mark', MARK.problems.fontColor, MARK.problems.background] as const,
    ['overwritten mark', MARK.overwritten.fontColor, MARK.overwritten.background] as const,
  ])('keeps %s readable', (_, text, fill) => {
    expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('marks every rule as ours by a term that is always true', () => {
    for (const { formula, name } of rules) expect(formula).toContain(`${RULE_MARK}${name}"<>""`);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('looks at its own row only, whatever column it colours', () => {
    for (const { formula } of rules) {
      const cells = formula.match(/\$?<\w+>\$?\d+/g) ?? [];
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.every((cell) => /^\$<\w+>2$/.test(cell))).toBe(true);
      expect(formula).not.toContain('!');
    }
  });

  it('lets the due fills read the due state alone', () => {
    const fills = rules.filter(({ name }) => ['overdue', 'dueToday', 'dueSoon'].includes(name));

    expect(fills).toHaveLength(3);
    for (const { formula } of fills) expect(new Set(formula.match(/<\w+>/g))).toEqual(new Set(['<dueState>']));
  });

  it('separates arguments by semicolons and uses no decimals', () => {
    for (const { formula } of rules) expect(formula.replace(/"[^"]*"/g, '')).not.toMatch(/[,{}]|\d\.\d/);
  });

  it('names only columns of the order sheet', () => {
    const keys = new Set<string>(ORDER_COLUMNS.map(({ key }) => key));
    for (const rule of rules) for (const column of rule.columns ?? []) expect(keys).toContain(column);
  });
});

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
