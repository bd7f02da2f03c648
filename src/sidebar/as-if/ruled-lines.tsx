import type { RulePreview } from '../../app/api/day-preview';
import { formatDay } from '../format';
import { ruleTitle } from '../rules/describe-rule';
import { useSidebar } from '../sidebar-context';

interface RuledLinesProps {
  readonly rules: readonly RulePreview[];
  readonly asOf: string;
}

/** The rules that colour and count on a day, with their lines. */
export function RuledLines({ rules, asOf }: RuledLinesProps) {
  const { texts, language } = useSidebar();
  const words = texts.templates.asIf;
  return (
    <section aria-labelledby="as-if-rules">
      <h3 id="as-if-rules" class="list-title">
        {words.coloured}
      </h3>
      {rules.length === 0 && <p class="note">{words.noRules}</p>}
      <ul class="cards">
        {rules.map((rule) => (
          <li key={rule.id} class={`card rule ${rule.fill ? `fill-${rule.fill}` : ''}`}>
            <details class="fold small" open={false}>
              <summary>
                {ruleTitle(rule, texts)} · {words.lines({ count: rule.count })}
              </summary>
              <ul class="ruled-lines">
                {rule.lines.map((line) => (
                  <li key={line.lineId}>
                    {[
                      line.orderNumber,
                      line.customerName,
                      line.expectedDeliveryDate && formatDay(line.expectedDeliveryDate, asOf, language),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </li>
                ))}
                {rule.count > rule.lines.length && <li>{words.moreLines({ count: rule.count - rule.lines.length })}</li>}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
